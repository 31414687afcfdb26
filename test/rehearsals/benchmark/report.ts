import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { tableOf } from '../table.ts';
import type { Machine } from './machine.ts';
import type { Figure, Section } from './section.ts';

export interface Report {
  /** ISO-8601. */
  at: string;
  seconds: number;
  machine: Machine;
  sections: Section[];
}

/** Writes the report as Markdown and as JSON; gives the files. */
export async function writeReport(folder: string, report: Report): Promise<string[]> {
  await mkdir(folder, { recursive: true });
  const files = { 'report.md': asMarkdown(report), 'report.json': `${JSON.stringify(report, undefined, 2)}\n` };
  for (const [name, text] of Object.entries(files)) await writeFile(join(folder, name), text);
  return Object.keys(files).map((name) => join(folder, name));
}

function asMarkdown({ at, seconds, machine, sections }: Report): string {
  const { processor, cores, memoryGigabytes, node, temporal, postgres, commit } = machine;
  return [
    '# Benchmark',
    `${at.slice(0, 10)}, commit ${commit}, ${Math.round(seconds / 60)} minutes.`,
    `${processor}, ${cores} cores, ${memoryGigabytes} GB. Node ${node}. ${temporal}. ${postgres}.`,
    ...sections.flatMap(({ title, figures, notes }) => [
      `## ${title}`,
      tableOfFigures(figures),
      ...notes.map((note) => `- ${note}`),
    ]),
  ]
    .join('\n\n')
    .concat('\n');
}

/** Ratios first: they hold on another machine, too. */
function tableOfFigures(figures: readonly Figure[]): string {
  const isRatio = ({ unit }: Figure): boolean => unit === 'ratio';
  const sorted = [...figures.filter(isRatio), ...figures.filter((figure) => !isRatio(figure))];
  const rows = sorted.map(({ name, value, unit, budget = '' }) => [name, value, unit, budget]);
  return tableOf(['figure', 'value', 'unit', 'budget'], rows);
}
