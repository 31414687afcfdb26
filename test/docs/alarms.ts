import { readFileSync } from 'node:fs';
import { parse } from 'yaml';

export interface Alarm {
  alert: string;
  expr: string;
  labels: { severity: string };
  annotations: { summary: string };
}

const { groups } = parse(readFileSync('docs/alerts.yml', 'utf8')) as { groups: { rules: Alarm[] }[] };

/** The rules of docs/alerts.yml. */
export const alarms = groups.flatMap(({ rules }) => rules);

/** The metrics of ours and of Temporal's that an alarm reads. */
export const metricsOf = ({ expr }: Alarm): string[] => [
  ...new Set(expr.match(/\b(?:joint_force|temporal|http)_\w+/g) ?? []),
];
