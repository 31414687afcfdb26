import type { CaseEvent } from '../../domain/case/events.ts';
import { dueAt } from '../../domain/time/due.ts';
import { heading, paragraph, type Block, type Row } from './content.ts';
import { consequenceOfSilence } from './deadlines.ts';
import type { Draft } from './draft.ts';
import { findingList } from './offer.ts';
import { oneLine } from './writing/one-line.ts';
import { outsideRedress } from './redress.ts';

type Statement = CaseEvent & { kind: 'statement_issued' };

/** What Art. 17(3) of the Digital Services Act asks a statement of reasons to say, in its order. */
export function statementOfReasons(draft: Draft, statement: Statement): Block[] {
  return [
    ...measure(draft, statement),
    ...facts(draft),
    ...automation(draft),
    ...legalGround(draft),
    ...redress(draft, statement.at),
  ];
}

/** (a) The measure, where it applies, and how long. */
function measure({ subject, terms, basis, say, formats }: Draft, { at, data }: Statement): Block[] {
  const afterVerdict = subject.ending ? 'final' : terms.policy.appeal.measureAfterwards;
  const duration = basis === 'interim' ? 'until_decided' : afterVerdict;
  const name = data.measure === 'none' ? say('states.none') : say(`statement.measure.${data.measure}`);
  const rows: Row[] = [
    { label: say('statement.measure.measure'), value: name },
    { label: say('statement.measure.since'), value: formats.moment(at) },
    { label: say('statement.measure.where'), value: say('statement.measure.territory') },
    { label: say('statement.measure.duration'), value: say(`statement.measure.${duration}`) },
  ];
  const gone = subject.measure.inForce === 'none' ? [paragraph(say('statement.measure.gone'))] : [];
  return [heading(say('statement.measure.heading')), { kind: 'rows', rows }, ...gone];
}

/** (b) What was found, on whose initiative, and who decided. */
function facts(draft: Draft): Block[] {
  const { subject, basis, say } = draft;
  const isNotice = subject.kind === 'notice';
  const initiative = say(isNotice ? 'statement.facts.notice' : 'statement.facts.suspicion');
  const score = isNotice ? '' : ` ${say('statement.facts.score')}`;
  return [
    heading(say('statement.facts.heading')),
    paragraph(`${initiative}${score} ${say(`statement.facts.${basis}`)}`),
    ...findingList(draft),
  ];
}

/** (c) Whether machines found the offer, and whether they decided. */
function automation({ subject, basis, say }: Draft): Block[] {
  const found = subject.kind === 'notice' ? 'notice' : 'suspicion';
  return [
    heading(say('statement.automation.heading')),
    {
      kind: 'rows',
      rows: [
        { label: say('statement.automation.detection'), value: say(`statement.automation.${found}`) },
        { label: say('statement.automation.decision'), value: say(`statement.automation.${basis}`) },
      ],
    },
  ];
}

/** (d) The right, and why the offer infringes it. */
function legalGround({ right, basis, say }: Draft): Block[] {
  return [
    heading(say('statement.ground.heading')),
    paragraph(rightInWords({ right, say })),
    paragraph(say(basis === 'interim' ? 'statement.ground.suspected' : 'statement.ground.infringed')),
  ];
}

function rightInWords({ right, say }: Pick<Draft, 'right' | 'say'>): string {
  if (!right) return say('statement.ground.unnamed');
  const values = { office: oneLine(right.office, 80), number: oneLine(right.number, 40) };
  return right.class === undefined
    ? say('statement.ground.right', values)
    : say('statement.ground.right_in_class', { ...values, class: oneLine(right.class, 40) });
}

/** (f) How to contest it: with us, before a settlement body, in court. */
function redress(draft: Draft, at: string): Block[] {
  const { basis, subject, say } = draft;
  const withUs = basis === 'interim' ? statementBeforeVerdict : appeal;
  return [
    heading(say('statement.redress.heading')),
    ...(subject.ending ? [] : withUs(draft, at)),
    outsideRedress(draft),
  ];
}

function appeal({ subject, terms: { policy, calendar }, say, formats }: Draft, at: string): Block[] {
  const isInformedNow = policy.appeal.sellerInformedBy === 'inbox' || subject.appeals.sellerInformed;
  const label = say(isInformedNow ? 'statement.redress.until' : 'statement.redress.until_at_least');
  const round = subject.appeals.filed + 1;
  const { deadline } = policy.appeal.windows[round - 1]!;
  const text = say('statement.redress.appeal_text', { round });
  const until: Block[] = deadline
    ? [{ kind: 'rows', rows: [{ label, value: formats.moment(dueAt(at, deadline, calendar)), isDeadline: true }] }]
    : [];
  return [{ kind: 'list', items: [{ term: say('statement.redress.appeal'), text }] }, ...until];
}

function statementBeforeVerdict(draft: Draft, at: string): Block[] {
  const { terms, say, formats } = draft;
  const { deadline } = terms.policy.verdict.clock;
  const end = formats.moment(dueAt(at, deadline!, terms.calendar));
  const consequence = consequenceOfSilence(draft, 'verdict');
  return [
    { kind: 'list', items: [{ term: say('statement.redress.say'), text: say('statement.redress.say_text') }] },
    { kind: 'rows', rows: [{ label: say('statement.redress.brand_until'), value: end }] },
    paragraph(say('statement.redress.silence', { consequence })),
  ];
}
