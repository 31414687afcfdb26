import { uniformInt } from 'pure-rand/distribution/uniformInt';
import { xoroshiro128plus } from 'pure-rand/generator/xoroshiro128plus';

/** Chance that can be had again by its seed. */
export interface Random {
  /** Both ends included. */
  integer(from: number, to: number): number;
  happens(probability: number): boolean;
  pick<Item>(items: readonly Item[]): Item;
  shuffle<Item>(items: readonly Item[]): Item[];
}

/** The same seed and purpose give the same chance; what is drawn for one purpose never shifts what is drawn for another. */
export function randomOf(seed: number, purpose: string): Random {
  const generator = xoroshiro128plus(seed ^ Buffer.from(purpose).reduce((sum, byte) => (sum * 31 + byte) | 0, 0));
  const random: Random = {
    integer: (from, to) => uniformInt(generator, from, to),
    happens: (probability) => random.integer(1, 1_000_000) <= probability * 1_000_000,
    pick: (items) => items[random.integer(0, items.length - 1)]!,
    shuffle(items) {
      const shuffled = [...items];
      for (let at = shuffled.length - 1; at > 0; at--) {
        const other = random.integer(0, at);
        [shuffled[at], shuffled[other]] = [shuffled[other]!, shuffled[at]!];
      }
      return shuffled;
    },
  };
  return random;
}
