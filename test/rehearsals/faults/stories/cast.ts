import type { Fault } from '../../../../sandbox/marketplace/faults/fault.ts';
import { languages, type Language } from '../../../../domain/vocabulary.ts';
import type { Random } from '../../random.ts';
import { stories, type Story } from './stories.ts';

/** A case of a round: its story, its offer, and what its marketplace calls meet. */
export interface Role {
  number: number;
  story: Story;
  listingId: string;
  sellerId: string;
  language: Language;
  /** When it begins, after the beginning of the round. */
  startsAtMilliseconds: number;
  /** How long its people take before each move. */
  thinkMilliseconds: number;
  /** Sends its requests twice under one key, as impatient clients do. */
  isImpatient: boolean;
  faults: (Partial<Fault> & Pick<Fault, 'operation' | 'kind' | 'times'>)[];
}

/** Gives every case of a round its story: each story is told as often as any other, in an order of chance. */
export function castStories(random: Random, cases: number, startsWithinMilliseconds: number): Role[] {
  const told = Array.from({ length: Math.ceil(cases / stories.length) }, () => random.shuffle(stories)).flat();
  return told.slice(0, cases).map((story, number) => ({
    number,
    story,
    listingId: `offer-${number}`,
    sellerId: `seller-${number}`,
    language: random.pick(languages),
    startsAtMilliseconds: Math.round((number / cases) * startsWithinMilliseconds),
    thinkMilliseconds: random.integer(0, 1500),
    isImpatient: random.happens(0.1),
    faults: [...refusalOf(story), ...(random.happens(0.3) ? [chanceFault(random)] : [])].map((fault) => ({
      ...fault,
      listingId: `offer-${number}`,
    })),
  }));
}

const refusalOf = ({ refuses }: Story): Role['faults'] =>
  refuses ? [{ operation: refuses, kind: 'refuse', times: 1 }] : [];

/** What a busy marketplace does to anybody. */
function chanceFault(random: Random): Role['faults'][number] {
  return {
    operation: random.pick(['restrict', 'restrict', 'lift', 'look'] as const),
    kind: random.pick(['too_many_requests', 'server_error', 'slow', 'answer_lost'] as const),
    milliseconds: random.integer(100, 3000),
    retryAfterSeconds: random.integer(1, 2),
    times: random.integer(1, 3),
  };
}
