import type { CaseEvent } from '../../../domain/case/events.ts';
import { deciderOf, decisionOf, initiativeOf } from '../../../domain/case/questions/decider.ts';
import { noticedIn } from '../../../domain/case/questions/noticed.ts';
import { heading, paragraph, type Block, type Row } from '../content.ts';
import type { Draft } from '../draft.ts';
import { legalGround } from './legal-ground.ts';
import { outsideRedress } from './redress.ts';

type Statement = CaseEvent & { kind: 'statement_issued' };

/** What Art. 17(3) of the Digital Services Act asks a statement of reasons to say, in its order. It prints what the event says. */
export function statementOfReasons(draft: Draft, statement: Statement): Block[] {
  return [
    ...measure(draft, statement),
    ...facts(draft, statement),
    ...automation(draft, statement),
    ...legalGround(draft, statement.data.ground),
    ...redress(draft, statement),
  ];
}

/** (a) The measure, where it applies, and how long. */
function measure({ subject, terms, say, formats }: Draft, { at, data }: Statement): Block[] {
  const afterVerdict = subject.ending ? 'final' : terms.policy.appeal.measureAfterwards;
  const duration = data.ground.basis === 'interim' ? 'undecided' : afterVerdict;
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

/** (b) On whose initiative, who decided, and what was found: in words that teach nobody how counterfeits are known. */
function facts({ subject, events, source, say, reason }: Draft, { data: { ground } }: Statement): Block[] {
  const cited = source.kind === 'standing_removal_applied' ? source.data.caseId : '';
  const initiative = initiativeOf(events, subject.kind);
  const found = say(`statement.facts.initiative.${initiative}`);
  const decided = say(`statement.facts.${decisionOf(source, ground)}`, { cited });
  const ordered = events.findLast(({ kind }) => kind === 'measure_decided');
  const again = ordered && 'again' in ordered.data ? [say('statement.facts.again')] : [];
  const noticed = noticedIn(events, initiative).map((aspect) => say(`statement.facts.noticed.aspects.${aspect}`));
  const facts: Row = { label: say('statement.facts.noticed.label'), value: noticed.join(say('punctuation.reasons')) };
  return [
    heading(say('statement.facts.heading')),
    paragraph([found, decided, ...again].join(say('punctuation.sentences'))),
    {
      kind: 'rows',
      rows: [...(noticed.length > 0 ? [facts] : []), { label: say('facts.reason'), value: reason(ground.reasonCode) }],
    },
  ];
}

/** (c) Whether machines found the offer, what they look at, and whether they decided: no number, which teaches how to stay below it. */
function automation({ subject, events, source, say }: Draft, { data: { ground } }: Statement): Block[] {
  const decision = deciderOf(source) === 'standing_removal' ? 'standing_removal' : ground.basis;
  const initiative = initiativeOf(events, subject.kind);
  const lookedAt: Row = {
    label: say('statement.automation.lookedAt.label'),
    value: say('statement.automation.lookedAt.what'),
  };
  return [
    heading(say('statement.automation.heading')),
    {
      kind: 'rows',
      rows: [
        {
          label: say('statement.automation.detection'),
          value: say(`statement.automation.detected.${initiative}`),
        },
        ...(initiative.startsWith('automated') ? [lookedAt] : []),
        { label: say('statement.automation.decision'), value: say(`statement.automation.${decision}`) },
      ],
    },
  ];
}

/** (f) How to contest it: with us, before a settlement body, in court. */
function redress(draft: Draft, statement: Statement): Block[] {
  return [heading(draft.say('statement.redress.heading')), ...withUs(draft, statement), outsideRedress(draft)];
}

function withUs({ subject, terms, say, formats }: Draft, { data }: Statement): Block[] {
  if (subject.ending || subject.stage.name === 'appeal_review') return [];
  if (data.ground.basis === 'interim') {
    const text = say('statement.redress.sayOnce.text');
    return subject.sellerStatement
      ? []
      : [{ kind: 'list', items: [{ term: say('statement.redress.sayOnce.heading'), text }] }];
  }
  const { sellerInformedBy, windows } = terms.policy.appeal;
  const { filed, sellerInformed } = subject.appeals;
  const text = say('statement.redress.appeal_text', { round: filed + 1 });
  const rows: Row[] = [];
  const { deadline } = windows[filed] ?? {};
  if (data.appealUntil !== undefined)
    rows.push({ label: say('statement.redress.until'), value: formats.moment(data.appealUntil), isDeadline: true });
  else if (sellerInformedBy === 'mail' && !sellerInformed && deadline !== undefined)
    rows.push({
      label: say('statement.redress.time'),
      value: say('statement.redress.from_delivery', { period: formats.period(deadline) }),
    });
  else if (subject.stage.name === 'removing' && deadline === undefined)
    rows.push({ label: say('statement.redress.time'), value: say('statement.redress.endless') });
  const times: Block[] = rows.length > 0 ? [{ kind: 'rows', rows }] : [];
  return [{ kind: 'list', items: [{ term: say('statement.redress.appeal'), text }] }, ...times];
}
