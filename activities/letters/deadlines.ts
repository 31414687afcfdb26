import type { Case } from '../../domain/case/case.ts';
import type { Step } from '../../domain/case/clock.ts';
import { byScore } from '../../domain/case/rules/consequences.ts';
import { paragraph, type Block, type Row } from './content.ts';
import type { Draft, Reader } from './draft.ts';
import type { ClockName } from '../../domain/vocabulary.ts';

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
  const { stage, appeals } = draft.subject;
  const [clock] = stage.clocks;
  // As long as no mail has reached the seller, the clock waits for that, and the appeal has no end to tell.
  if (!clock || (clock.name === 'appeal' && !appeals.sellerInformed)) return [];
  if (clock.paused) {
    const end: Row = { label: draft.say('steps.pause_over'), value: draft.formats.moment(clock.paused.until) };
    return [{ kind: 'rows', rows: [end] }, paragraph(draft.say('silence.pause'))];
  }
  // A right without an end has no time ahead, and a silence that has had its consequence has none any more.
  const due = clock.due.filter(({ at }) => at > draft.event.at);
  if (due.length === 0) return [];
  const who = waitedFor[clock.name] === draft.reader ? 'you' : 'other';
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
export function consequenceOfSilence({ subject, terms: { policy }, say, formats }: Draft, clock: ClockName): string {
  switch (clock) {
    case 'verdict':
    case 'review': {
      const { silence, score } = policy[clock];
      if (silence !== 'remove_at_score') return say(`consequences.${silence}`);
      const threshold = formats.percent(score);
      const measure = say(`measures.${policy.confirmedMeasure}`);
      return say(`consequences.${byScoreKey(subject, score)}`, { threshold, measure });
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

const byScoreKey = (subject: Case, from: string): 'restricted_by_score' | 'dismissed_by_score' =>
  byScore(subject, from) === 'remove' ? 'restricted_by_score' : 'dismissed_by_score';
