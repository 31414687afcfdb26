import type { Language } from '../../domain/vocabulary.ts';
import type { Formats } from '../ui/formats.ts';
import type { Words } from '../words/words.ts';
import { periodInWords } from './period-in-words.ts';
import type { Policy } from './policy.ts';

/** What a rule is about, and what it says. */
type Rule = readonly [name: string, value: string];

/** Rules that belong together. */
export interface RuleGroup {
  title: string;
  rules: readonly Rule[];
}

type Clock = Policy['verdict']['clock'];

/** All that a policy says, in words; what an older one leaves out is left out. */
export function rulesInWords(policy: Policy, words: Words, formats: Formats, language: Language): RuleGroup[] {
  const said = words.policies;
  const { shared, casePage } = words;
  const { clocks, steps } = shared;
  const { measures } = said;
  const { interimLadder, verdict, information, review, appeal, answer, appealDecision, resolution, retention } = policy;
  const lasts = (text: string): string => periodInWords(text, language, said);
  const yes = (is: boolean): string => (is ? shared.yes : shared.no);
  const clock = ({ reminders = [], escalation, deadline, extensionAtMost }: Clock): Rule[] => [
    ...(reminders.length > 0 ? [[steps.reminder, said.after(formats.list(reminders.map(lasts)))] as const] : []),
    ...(escalation ? [[steps.escalation, said.after(lasts(escalation))] as const] : []),
    [steps.deadline, deadline ? said.after(lasts(deadline)) : shared.clock.noEnd],
    ...(extensionAtMost ? [[said.extension, lasts(extensionAtMost)] as const] : []),
  ];
  const silence = (rule: keyof typeof casePage.clock.silence, score?: string): Rule[] => [
    [said.silence, casePage.clock.silence[rule]],
    ...(score !== undefined && rule === 'remove_at_score'
      ? [[said.silenceScore, said.fromScore(formats.score(score))] as const]
      : []),
  ];
  return [
    {
      title: said.interim,
      rules: [
        ...interimLadder.map(({ fromScore, measure }): Rule => [
          said.fromScore(formats.score(fromScore)),
          measures[measure],
        ]),
        ...(interimLadder.length === 0 ? [[said.always, measures.none] as const] : []),
      ],
    },
    {
      title: clocks.verdict,
      rules: [
        ...clock(verdict.clock),
        ...silence(verdict.silence, verdict.score),
        [said.bySignal, yes(verdict.bySignal)],
        [said.confirmedMeasure, measures[policy.confirmedMeasure]],
      ],
    },
    {
      title: said.questions,
      rules: [
        [said.questionsAtMost, formats.number(information.questionsAtMost)],
        [said.pausesClock, information.pausesClock ? said.pauseAtMost(lasts(information.pauseAtMost)) : shared.no],
        ...(information.callsLead === undefined ? [] : [[said.callsLead, yes(information.callsLead)] as const]),
      ],
    },
    {
      title: clocks.review,
      rules: [
        ...clock(review.clock),
        ...silence(review.silence, review.score),
        [said.fourEyes, said.fourEyesOf[review.fourEyes]],
      ],
    },
    {
      title: clocks.appeal,
      rules: [
        ...appeal.windows.map(({ deadline }, at): Rule => [
          said.round(formats.number(at + 1)),
          deadline ? lasts(deadline) : shared.clock.noEnd,
        ]),
        [said.informedBy, said.informedByOf[appeal.sellerInformedBy]],
        [said.deliveryAtMost, lasts(appeal.deliveryAtMost)],
        [said.meanwhile, said.meanwhileOf[appeal.measureMeanwhile]],
        [said.afterwards, said.afterwardsOf[appeal.measureAfterwards]],
      ],
    },
    { title: clocks.answer, rules: [...clock(answer.clock), ...silence(answer.silence)] },
    { title: clocks.appeal_decision, rules: [...clock(appealDecision.clock), ...silence(appealDecision.silence)] },
    { title: clocks.resolution, rules: clock(resolution.clock) },
    {
      title: said.others,
      rules: [
        [said.nobodyIndependent, said.nobodyIndependentOf[policy.whenNobodyIndependent]],
        [said.vanished, said.vanishedOf[policy.whenVanished]],
        [said.notAskedAgain, lasts(policy.notAskedAgain)],
        [said.strike, lasts(policy.strike)],
        ...(policy.repeatInfringerAt
          ? [[said.repeatInfringer, formats.number(policy.repeatInfringerAt)] as const]
          : []),
        ...(policy.conversation ? [[said.readWithin, lasts(policy.conversation.readWithin)] as const] : []),
        ...(policy.accuracy
          ? [
              [said.accuracyWindow, lasts(policy.accuracy.window)] as const,
              [said.accuracyAtLeast, formats.number(policy.accuracy.countAtLeast)] as const,
            ]
          : []),
        [said.lateAtMost, lasts(policy.lateAtMost)],
      ],
    },
    ...(retention
      ? [
          {
            title: said.retention,
            rules: (['contestable', 'texts', 'files', 'letters', 'conversations'] as const).map((what): Rule => [
              said.kept[what],
              lasts(retention[what]),
            ]),
          },
        ]
      : []),
  ];
}
