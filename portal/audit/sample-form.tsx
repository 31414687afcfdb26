import { Button, NativeSelect, TextInput } from '@mantine/core';
import { useState, type FormEvent } from 'react';
import { sampleKinds, type SampleKind } from '../../domain/vocabulary.ts';
import { DayInput } from '../ui/day-input.tsx';
import { IconRefresh } from '../ui/icons.ts';
import { useWords } from '../words/use-words.tsx';
import styles from './audit.module.css';
import { anySeed, type SamplesSearch } from './search.ts';

/** What shall be drawn. The seed stands there to be written down, and can be entered to draw the same again. */
export function SampleForm({
  drawing,
  draw,
}: {
  drawing: Required<SamplesSearch>;
  draw: (search: SamplesSearch) => void;
}) {
  const words = useWords().audit.samples;
  const [chosen, setChosen] = useState(drawing);
  const choose = (change: Partial<SamplesSearch>): void => setChosen({ ...chosen, ...change });
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    draw(chosen);
  };
  return (
    <form className={styles.form} onSubmit={submit}>
      <NativeSelect
        label={words.kind}
        value={chosen.kind}
        data={sampleKinds.map((value) => ({ value, label: words.kinds[value] }))}
        onChange={({ currentTarget: { value } }) => choose({ kind: value as SampleKind })}
      />
      <DayInput
        required
        withAsterisk={false}
        label={words.from}
        value={chosen.from}
        onChange={({ currentTarget: { value } }) => choose({ from: value })}
      />
      <DayInput
        required
        withAsterisk={false}
        label={words.until}
        value={chosen.until}
        onChange={({ currentTarget: { value } }) => choose({ until: value })}
      />
      <TextInput
        type="number"
        min={1}
        max={200}
        required
        withAsterisk={false}
        label={words.size}
        value={chosen.size}
        onChange={({ currentTarget: { value } }) => choose({ size: Number(value) })}
      />
      <TextInput
        label={words.seed}
        required
        withAsterisk={false}
        pattern="[A-Za-z0-9._\-]{1,64}"
        value={chosen.seed}
        onChange={({ currentTarget: { value } }) => choose({ seed: value })}
      />
      <Button
        type="button"
        variant="default"
        leftSection={<IconRefresh size={16} />}
        onClick={() => choose({ seed: anySeed() })}
      >
        {words.newSeed}
      </Button>
      <Button type="submit">{words.draw}</Button>
    </form>
  );
}
