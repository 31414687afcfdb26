import type { Reach, ReplayWay } from '../../../domain/replays/replay-report.ts';

/** The record of a case, checked by whoever reads it; and the log over all cases. */
export const verify = {
  title: 'Is this record complete and unaltered?',
  text: 'Your browser downloads the whole record of this case and checks it itself. It asks us only for what it checks, and for a replay.',
  button: 'Verify',
  download: 'Download with all proofs',
  toLedger: 'Ledger of all cases',
  questions: {
    chain: 'The chain of events:',
    inclusion: 'Its place in the signed ledger:',
    contents: 'Words, files and rules that the events name:',
    growth: 'The ledger since your last visit:',
    replay: 'Replayed by the code:',
  },
  holds: 'holds.',
  broken: 'does not hold.',
  unchecked: 'could not be checked.',
  chainHolds: (events: string, withheld: string, annex: string): string =>
    `The hashes of ${events} events and ${annex} records beside them match those computed here. Withheld from you, and checked for their place alone: ${withheld}.`,
  inclusionHolds: (size: string, at: string): string =>
    `Every one of them leads to the root of the ledger of ${size} records that was signed on ${at}.`,
  contentsHold: (named: string, erased: string, withheld: string): string =>
    `${named} are here, each the one that was named. Erased: ${erased}. Withheld from you: ${withheld}.`,
  growthHolds: (from: string): string =>
    `It begins with all ${from} records that this browser has seen before: nothing was taken out or changed.`,
  replayHolds: (events: string): string => `Every way of replaying comes to the same ${events} events as the record.`,
  replaying: 'The case is being replayed …',
  ways: {
    fold: 'From its events alone',
    code_that_ran_it: 'By the code that ran it',
    code_of_today: 'By today’s code',
    runs_themselves: 'By the runs’ own histories',
  } satisfies Record<ReplayWay, string>,
  agrees: {
    all: (events: string): string => `the same (${events} events).`,
    beyond_opening: (events: string, all: string): string =>
      `the same (${events} of ${all} events; the others were recorded before the run began).`,
    opening_alone: (): string =>
      'nothing to tell: the run decided nothing, all events were recorded when the case was opened.',
    so_far: (events: string, all: string): string => `the same so far (${events} of ${all} events).`,
  } satisfies Record<Reach, (events: string, all: string) => string>,
  replayResults: { differs: 'something else.', not_replayed: 'could not be replayed.' },
  because: {
    no_crypto: 'This browser computes no hashes on a page that did not come over HTTPS.',
    no_head: 'The record has no signed head.',
    nothing_kept:
      'This browser had not seen the ledger before. It keeps what it has seen now and compares it next time.',
    failed: 'The reason:',
  },
  ledger: {
    text: 'Every event of every case is entered in one ledger, which only grows. Its head is signed at regular intervals. Whoever keeps a head can prove later that nothing before it was changed or removed.',
    none: 'Nothing has been sealed yet.',
    records: 'Records',
    root: 'Root',
    signed: 'Signed',
    by: 'Key',
    keep: 'Download this head',
    check: 'Check signatures and growth',
    checked: (count: number, heads: string): string =>
      count === 1
        ? 'The head is signed by a published key, and begins with everything this browser has seen before.'
        : `${heads} heads: each is signed by a published key, and each begins with all of the one before it.`,
    heads: 'Heads',
    older: 'Older heads',
    keys: 'Keys',
    since: 'Signs since',
    until: 'Until',
    inUse: 'in use',
    head: 'Head',
    numbered: (number: string): string => `No. ${number}`,
    question: 'Signatures and growth:',
  },
};
