import type { Step } from '../../../domain/case/clock.ts';
import { byScore } from '../../../domain/case/rules/consequences.ts';
import { paragraph, type Block, type Row } from '../content.ts';
import type { Draft } from '../draft.ts';
import type { Reader } from '../letter-context.ts';
import type { ClockName } from '../../../domain/vocabulary.ts';

const waitedFor: Record<ClockName, Reader> = {
  verdict: 'brand',
  answer: 'brand',
  review: 'colleague',
  appeal_decision: 'colleague',
  appeal: 'seller',
  resolution: 'colleague',
};

/** The times ahead, and what happens when nobody speaks before the last of them. */
export function deadlines(draft: Draft): Block[] {
  const { subject } = draft;
  const { stage, appeals, problem } = subject;
  const clock = draft.event.kind === 'marketplace_problem_escalated' ? problem?.clock : stage.clocks[0];
  // As long as no mail has reached the seller, the clock waits for that, and the appeal has no end to tell.
  if (!clock || (clock.name === 'appeal' && !appeals.sellerInformed)) return [];
  const who = waitedFor[clock.name] === draft.reader ? 'you' : 'other';
  if (clock.paused) {
    const end: Row = { label: draft.say('steps.pause_over'), value: draft.formats.moment(clock.paused.until) };
    return [{ kind: 'rows', rows: [end] }, paragraph(draft.say(`silence.pause.${who}`))];
  }
  if (clock.name === 'appeal' && clock.due.length === 0) return [paragraph(draft.say(`endless.${who}`))];
  // Who waits for somebody to be named has no time ahead, and a silence that has had its consequence has none any more.
  const due = clock.due.filter(({ at }) => at > draft.event.at);
  if (due.length === 0) return [];
  const ahead = who === 'you' ? due : due.filter(({ kind }) => kind === 'deadline');
  const label = (kind: Step['kind']): string => {
    if (kind === 'deadline') return draft.say(`deadlines.${clock.name}.${who}`);
    if (kind === 'reminder') return draft.say('steps.reminder');
    return draft.say(clock.name === 'verdict' ? 'steps.account_manager' : 'steps.due');
  };
  const rows = ahead.map(({ kind, at }): Row => ({
    label: label(kind),
    value: draft.formats.moment(at),
    ...(kind === 'deadline' ? { isDeadline: true } : {}),
  }));
  const silence = draft.say(`silence.${clock.name}.${who}`, { consequence: consequenceOfSilence(draft, clock.name) });
  return [{ kind: 'rows', rows }, paragraph(silence)];
}

/** The silence rule of a clock, as the end of a sentence. */
function consequenceOfSilence({ subject, terms: { policy }, reader, say, formats }: Draft, clock: ClockName): string {
  switch (clock) {
    case 'verdict':
    case 'review': {
      const { silence, score } = policy[clock];
      if (silence !== 'remove_at_score') return say(`consequences.${silence}`);
      const measure = say(`measures.${policy.confirmedMeasure}`);
      const isRemoved = byScore(subject, score) === 'remove';
      // The limits would teach a seller of counterfeits how to stay below them.
      if (reader === 'seller') return say(`consequences.${isRemoved ? 'restricted_by_rule' : 'dismiss'}`, { measure });
      const by = isRemoved ? 'restricted_by_score' : 'dismissed_by_score';
      return say(`consequences.${by}`, { threshold: formats.percent(score), measure });
    }
    case 'answer':
      return say(`consequences.${policy.answer.silence}`);
    case 'appeal_decision':
      return say(`consequences.${policy.appealDecision.silence}`);
    case 'resolution':
      return say('consequences.retry');
    case 'appeal':
      return say(`consequences.${policy.appeal.measureAfterwards}`);
  }
}
