import { Button } from '@mantine/core';
import { useState, type FormEvent } from 'react';
import { DayInput } from '../ui/day-input.tsx';
import { useWords } from '../words/use-words.tsx';
import { yearOf, type ReportSearch } from './report-search.ts';
import styles from './reports.module.css';

/** Of which days: this year and the two before at a click, or any. */
export function PeriodForm({
  days,
  year,
  choose,
}: {
  days: Required<ReportSearch>;
  /** The one that it is. */
  year: number;
  choose: (days: ReportSearch) => void;
}) {
  const words = useWords().reports;
  const [chosen, setChosen] = useState(days);
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    choose(chosen);
  };
  return (
    <form className={styles.form} onSubmit={submit}>
      {(['from', 'to'] as const).map((name) => (
        <DayInput
          key={name}
          required
          withAsterisk={false}
          label={words[name]}
          value={chosen[name]}
          onChange={({ currentTarget: { value } }) => setChosen({ ...chosen, [name]: value })}
        />
      ))}
      <Button type="submit">{words.show}</Button>
      {[year, year - 1, year - 2].map((one) => (
        <Button key={one} type="button" variant="default" onClick={() => choose(yearOf(one))}>
          {words.year(String(one))}
        </Button>
      ))}
    </form>
  );
}
