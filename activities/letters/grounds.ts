import type { CaseEvent } from '../../domain/case/events.ts';
import type { NotificationKind } from '../../domain/notifications/kinds.ts';
import type { Case } from '../../domain/case/case.ts';
import { deciderOf } from '../../domain/case/questions/decider.ts';
import { sourceOf } from './circumstances/deciding-event.ts';
import { paragraph, type Block, type Row } from './content.ts';
import type { Draft } from './draft.ts';
import type { Reader } from './letter-context.ts';
import { isKnownReason } from './wording.ts';
import { manyLines, unlinked } from './writing/one-line.ts';

/** Who decided, and why; or why somebody wrote to us. */
export function grounds(draft: Draft): Block[] {
  const { source, subject, event, say, reason } = draft;
  // A statement of reasons says all of it among its facts.
  if (event.kind === 'statement_issued') return [];
  const decider = deciderInWords(draft);
  const why = reasonsOf(draft);
  const isStanding = event.kind === 'case_closed' && event.data.outcome === 'removed';
  const answer = event.kind === 'marketplace_problem_escalated' ? subject.problem?.code : undefined;
  const rows: (Row | false | undefined)[] = [
    decider !== undefined && { label: say('facts.decider'), value: decider },
    why.length > 0 && { label: say(labelOfReason(draft)), value: why.map(reason).join(say('punctuation.reasons')) },
    isStanding && source !== event && { label: say('facts.closed'), value: reason(event.data.reason) },
    subject.kind === 'reinstatement' &&
      subject.cites !== undefined && { label: say('facts.undoes'), value: subject.cites },
    answer !== undefined && { label: say('facts.wanted'), value: say(`measures.${subject.measure.wanted}`) },
    answer !== undefined && { label: say('facts.answer'), value: reason(answer) },
  ];
  const told = rows.filter((row) => !!row);
  return told.length > 0 ? [{ kind: 'rows', rows: told }] : [];
}

function labelOfReason({ source, reader }: Draft): 'facts.reason' | 'facts.your_reason' | 'facts.sellers_reason' {
  if (source.kind !== 'appeal_filed' && source.kind !== 'seller_statement_given') return 'facts.reason';
  return reader === 'seller' ? 'facts.your_reason' : 'facts.sellers_reason';
}

function deciderInWords({ source, reader, events, formats, say }: Draft): string | undefined {
  const decider = deciderOf(source);
  if (decider === undefined) return undefined;
  if (decider === 'brand' && reader === 'brand') return say('deciders.you');
  if (source.kind === 'authorisation_applied') {
    const { sellerId, since } = source.data;
    return say('deciders.authorisation', { seller: sellerId, since: formats.day(since) });
  }
  const cited = 'caseId' in source.data ? source.data.caseId : (events[0]?.caseId ?? '');
  return say(`deciders.${decider}`, { cited });
}

/** The reasons in the order in which they weigh. Of codes that nobody has worded only the first is told, and only alone. */
function reasonsOf({ source, subject, event }: Draft): string[] {
  const isRemoved = event.kind === 'removal_confirmed' || subject.ending?.outcome === 'removed';
  const end = event.kind === 'case_closed' && !isRemoved ? event.data.reason : undefined;
  const given = ownReasonOf(source) ?? (isRemoved ? subject.measure.ground?.reasonCode : undefined);
  const codes = [...new Set([end, given])].filter((code) => code !== undefined);
  const worded = codes.filter(isKnownReason);
  return worded.length > 0 ? worded : codes.slice(0, 1);
}

const silences = {
  verdict: 'brand_silent',
  answer: 'brand_silent',
  review: 'review_overdue',
  appeal_decision: 'appeal_overdue',
  resolution: 'marketplace_refused',
} as const;

function ownReasonOf(event: CaseEvent): string | undefined {
  const { data } = event;
  if (event.kind === 'silence_rule_applied') return deciderOf(event) && silences[event.data.clock];
  if ('reasonCode' in data) return data.reasonCode;
  return 'reason' in data ? data.reason : undefined;
}

/**
 * The event whose words and files a letter brings: what was said to its reader, or with the decision that it tells of.
 * What a brand says with its decisions may show how its counterfeits are known, and what staff say in their review, too:
 * it is not for the seller.
 */
export function quotedIn(
  kind: NotificationKind,
  reader: Reader,
  events: readonly CaseEvent[],
  subject: Case,
): CaseEvent | undefined {
  const source = sourceOf(kind, events, subject);
  const decider = deciderOf(source);
  if (decider === undefined || reader === 'colleague') return source;
  if (reader === 'brand') return source.actor.kind === 'staff' ? source : undefined;
  return source.kind === 'appeal_decided' || source.kind === 'reinstatement_ordered' ? source : undefined;
}

/** As long as a note can be: nobody answers what was cut off without a word. */
const longest = 4000;

/** What a person wrote, with the writer's part in the case, and the files that came with it. */
export function quotation({ text, files = 0, source, reader, say }: Draft): Block[] {
  const { kind } = source.actor;
  const writer = kind === 'brand' || kind === 'seller' || kind === 'staff' ? kind : 'reasons';
  const by = say(`quotations.${writer === reader ? 'you' : writer}`);
  const words: Block[] = text ? [{ kind: 'quotation', source: by, text: unlinked(manyLines(text, longest)) }] : [];
  const enclosed = files === 1 ? say('files.one') : say('files.many', { count: files });
  return files > 0 ? [...words, paragraph(enclosed)] : words;
}
