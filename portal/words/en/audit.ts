import type { Channel, DeliveryState } from '../../../domain/notifications/delivery.ts';
import type { SampleKind } from '../../../domain/vocabulary.ts';

/** What auditors look at: the record of a case, and samples. */
export const audit = {
  events: 'Events and their hashes',
  hash: 'Hash',
  previousHash: 'Hash of the previous event',
  zone: (zone: string): string => `Times are in the time zone ${zone}.`,
  what: 'What happened',
  when: 'When',
  number: 'No.',
  annex: {
    title: 'Annex: what was refused',
    none: 'Nothing was refused in this case.',
    letters: 'The letters that were sent stand in the annex as well: they are shown below.',
    kinds: {
      command_refused: 'Refused',
      access_refused: 'Asked for without a right to see it',
      signal_undecodable: 'A message that could not be read',
      operator_intervened: 'An operator intervened',
      history_archived: 'A history was archived',
      erased: 'Something was erased',
    } as Readonly<Record<string, string>>,
    operation: 'Asked for',
    code: 'Why',
    by: 'By',
    more: 'There may have been more attempts in that hour: they are not kept.',
  },
  letters: {
    title: 'Letters and messages that were sent',
    none: 'Nothing was sent in this case.',
    kept: 'Kept of each: what it said, whom it went to, by which way, and every attempt with the answer of the other side. The words belong to the record; that they were read is not known.',
    states: { pending: 'under way', held: 'held back', delivered: 'delivered', failed: 'failed' } satisfies Record<
      DeliveryState,
      string
    >,
    channels: { mail: 'Email', marketplace_message: 'Marketplace message', webhook: 'Webhook' } satisfies Record<
      Channel,
      string
    >,
    to: 'To',
    attempts: (count: number): string => (count === 1 ? '1 attempt' : `${count} attempts`),
  },
  samples: {
    title: 'Samples',
    text: 'A sample is drawn from the cases that closed within a period. With the same seed, anybody draws the same cases again.',
    kind: 'Which cases',
    kinds: {
      random: 'At random',
      silence: 'Removed without the brand’s answer',
      one_person: 'Removed by one person alone',
      appeal_granted: 'Appeal granted',
      marketplace_problem: 'Problem with the marketplace',
      deadline_moved: 'Deadline moved',
    } satisfies Record<SampleKind, string>,
    from: 'Closed from',
    until: 'Closed before',
    size: 'How many',
    seed: 'Seed',
    newSeed: 'Another seed',
    draw: 'Draw',
    search: 'Search for a case',
    drawn: (count: string, of: string): string => `${count} of ${of} cases`,
    drawnOfMore: (count: string, of: string): string => `${count} drawn from more than ${of} cases`,
    bounded: 'The period holds more cases than are looked at. Choose a shorter one to draw from all of it.',
    notYet: 'No sample drawn yet',
    notYetText:
      'The cases that are drawn appear here. The address names period and seed: whoever opens it draws the same ones.',
    none: 'No such case closed in that period',
    noneText: 'Choose another period, or other cases.',
    outcome: 'Outcome',
    closedAt: 'Closed',
    case: 'Case',
    brand: 'Brand',
    seller: 'Seller',
  },
};
