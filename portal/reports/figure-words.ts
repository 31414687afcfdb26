import { useFormats } from '../ui/formats.ts';
import { useWords } from '../words/use-words.tsx';
import type { Figure } from './report.ts';

/** How the numbers of a figure are said: of what they are, and how much. */
export function useFigureWords({ unit }: Figure) {
  const { reports, reasons, shared } = useWords();
  const formats = useFormats();
  const known: Readonly<Record<string, Readonly<Record<string, string>>>> = {
    measure: shared.measures,
    outcome: shared.outcomes,
    verdict: shared.verdicts,
    reason: reasons,
  };
  const wordOf = ([dimension, value]: [string, string]): string => {
    if (dimension === 'country' && /^[A-Z]{2}$/.test(value)) return formats.country(value);
    return known[dimension]?.[value] ?? reports.values[value] ?? value;
  };
  return {
    nameOf: (by: Record<string, string>): string => Object.entries(by).map(wordOf).join(' · '),
    shown(value: number | null): string {
      if (value === null) return reports.notMeasured;
      if (unit === 'share') return formats.percent(value);
      return unit === 'seconds' ? formats.left(value * 1000) : formats.number(value);
    },
  };
}
