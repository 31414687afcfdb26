import type { api } from '../data/api.ts';

export type Reference = Awaited<ReturnType<typeof api.get<'/v1/references'>>>['body']['items'][number];
export type ReferenceSaid = Parameters<typeof api.post<'/v1/references'>>[1]['body'];

/** A price as it is being written: all of it text. */
export interface WrittenPrice {
  market: string;
  amount: string;
  currency: string;
}

/** What was written of prices, as the API takes it; a line that is empty says nothing. */
export function pricesIn(written: readonly WrittenPrice[]): ReferenceSaid['prices'] {
  return written
    .filter(({ market, amount }) => market.trim() !== '' || amount.trim() !== '')
    .map(({ market, amount, currency }) => ({
      market: market.trim().toUpperCase(),
      price: { amount: decimalIn(amount), currency: currency.trim().toUpperCase() },
    })) as ReferenceSaid['prices'];
}

/** A number as people write it: `1.290,50` and `1,290.50` are one thousand two hundred ninety and a half. */
export function decimalIn(text: string): string {
  const bare = text.replaceAll(/[\s'’]/g, '');
  const last = Math.max(bare.lastIndexOf(','), bare.lastIndexOf('.'));
  if (last < 0) return bare;
  const [whole, part] = [bare.slice(0, last).replaceAll(/[.,]/g, ''), bare.slice(last + 1)];
  const isThousands = part.length === 3 && new Set(bare.match(/[.,]/g)).size === 1;
  return isThousands ? whole + part : `${whole}.${part}`;
}

/** Marks are written one a line. */
export const marksIn = (text: string): string[] =>
  text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
