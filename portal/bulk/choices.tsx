import { useId } from 'react';
import styles from './bulk.module.css';

/** One of several, in two columns where there is room. */
export function Choices<Value extends string>({
  label,
  values,
  chosen,
  wordsOf,
  choose,
}: {
  label: string;
  values: readonly Value[];
  chosen: string | undefined;
  wordsOf: (value: Value) => string;
  choose: (value: Value) => void;
}) {
  const name = useId();
  return (
    <fieldset className={styles.choices}>
      <legend>{label}</legend>
      {values.map((value) => (
        <label key={value} className={styles.choice}>
          <input type="radio" name={name} checked={value === chosen} onChange={() => choose(value)} />
          <span>{wordsOf(value)}</span>
        </label>
      ))}
    </fieldset>
  );
}
