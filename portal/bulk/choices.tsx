import { useId } from 'react';
import { KeyHint } from '../ui/key-hint.tsx';
import styles from './bulk.module.css';

/** One of several, in two columns where there is room. */
export function Choices<Value extends string>({
  label,
  values,
  chosen,
  wordsOf,
  choose,
  hasKeys,
}: {
  label: string;
  values: readonly Value[];
  chosen: string | undefined;
  wordsOf: (value: Value) => string;
  choose: (value: Value) => void;
  /** The digits choose among these now, and the focus begins here. */
  hasKeys: boolean;
}) {
  const name = useId();
  return (
    <fieldset className={styles.choices}>
      <legend>{label}</legend>
      {values.map((value, at) => (
        <label key={value} className={styles.choice}>
          <input
            type="radio"
            name={name}
            checked={value === chosen}
            onChange={() => choose(value)}
            data-autofocus={(hasKeys && at === 0) || undefined}
          />
          {hasKeys && <KeyHint keys={String(at + 1)} />}
          <span>{wordsOf(value)}</span>
        </label>
      ))}
    </fieldset>
  );
}
