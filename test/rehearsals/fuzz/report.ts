import { tableOf } from '../table.ts';
import type { Finding, Round } from './fuzz.ts';

const groups = ['2xx', '4xx', '5xx'];

/** What was asked and how it was answered, in Markdown. */
export function reportOf({ answered, findings }: Round): string {
  const rows = [...answered].map(([operation, byStatus]) => {
    const of = (group: string): number =>
      [...byStatus].reduce((sum, [status, count]) => (String(status)[0] === group[0] ? sum + count : sum), 0);
    const all = [...byStatus]
      .toSorted(([one], [other]) => one - other)
      .map(([status, count]) => `${status}: ${count}`)
      .join(', ');
    return [operation, ...groups.map(of), all];
  });
  return [
    tableOf(['operation', ...groups, 'by status'], rows),
    '',
    ...(findings.length > 0 ? findings.map(wordsOf) : ['No findings.']),
  ].join('\n');
}

const wordsOf = ({ operation, seed, misfit, plan }: Finding): string =>
  `FINDING in ${operation} (again: --seed ${seed} --minutes 0): ${misfit}\n  ${plan}\n`;
