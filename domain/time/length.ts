/** What a period comes to. */
export type Length =
  | { unit: 'milliseconds'; count: number }
  | { unit: 'days'; count: number; counted: 'calendar' | 'business' | 'without_sundays' }
  | { unit: 'months'; count: number };

/** What a period says. The text must be one that `period` of `duration.ts` accepts; this file has no schemas, so that a browser can take it. */
export function readPeriod(text: string): Length {
  const [duration = '', ...counted] = text.split(' ');
  const amount = (unit: string): number => Number(new RegExp(`(\\d+)${unit}`).exec(duration)?.[1] ?? 0);
  if (duration.startsWith('PT')) {
    return { unit: 'milliseconds', count: ((amount('H') * 60 + amount('M')) * 60 + amount('S')) * 1000 };
  }
  if (duration.endsWith('M')) return { unit: 'months', count: amount('M') };
  const how = counted.join(' ');
  return { unit: 'days', count: amount('D'), counted: daysNamed[how] ?? 'calendar' };
}

const daysNamed: Record<string, 'business' | 'without_sundays'> = {
  business: 'business',
  'without Sundays': 'without_sundays',
};
