import { NativeSelect, SegmentedControl, useMantineColorScheme } from '@mantine/core';
import { useState, type ReactNode } from 'react';
import { languages, type Language } from '../../domain/vocabulary.ts';
import { chooseSetting, useSetting, type Settings } from '../data/settings.ts';
import { areKeysOff, switchKeys } from '../ui/keys.ts';
import { Card } from '../ui/page.tsx';
import { chooseLanguage } from '../words/language.ts';
import { useLanguage, useWords } from '../words/use-words.tsx';
import styles from './settings.module.css';

/** How the portal looks and is worked with on this machine; each choice counts at once. */
export function Appearance() {
  const words = useWords();
  const said = words.settings;
  const language = useLanguage();
  const { colorScheme, setColorScheme } = useMantineColorScheme();
  const density = useSetting('density');
  const list = useSetting('list');
  const [keys, setKeys] = useState<'on' | 'off'>(areKeysOff() ? 'off' : 'on');
  return (
    <Card title={said.here}>
      <p className={styles.hint}>{said.atOnce}</p>
      <div className={styles.choices}>
        <NativeSelect
          label={said.language}
          value={language}
          onChange={({ currentTarget }) => {
            chooseLanguage(currentTarget.value as Language);
            location.reload();
          }}
          data={languages.map((value) => ({ value, label: words.shared.languages[value] }))}
          maw={360}
        />
        <Choice label={said.colours}>
          <SegmentedControl
            aria-label={said.colours}
            value={colorScheme}
            onChange={(value) => setColorScheme(value as 'light' | 'dark' | 'auto')}
            data={(['auto', 'light', 'dark'] as const).map((value) => ({ value, label: said.schemes[value] }))}
          />
        </Choice>
        <Choice label={said.density}>
          <SegmentedControl
            aria-label={said.density}
            value={density}
            onChange={(value) => chooseSetting('density', value as Settings['density'])}
            data={(['comfortable', 'compact'] as const).map((value) => ({ value, label: said.densities[value] }))}
          />
        </Choice>
        <Choice label={said.keys} hint={said.keysHint}>
          <SegmentedControl
            aria-label={said.keys}
            value={keys}
            onChange={(value) => {
              switchKeys(value === 'on');
              setKeys(value as 'on' | 'off');
            }}
            data={(['on', 'off'] as const).map((value) => ({ value, label: said.switched[value] }))}
          />
        </Choice>
        <Choice label={said.list} hint={said.listHint}>
          <SegmentedControl
            aria-label={said.list}
            value={list}
            onChange={(value) => chooseSetting('list', value as Settings['list'])}
            data={(['endless', 'pages'] as const).map((value) => ({ value, label: said.lists[value] }))}
          />
        </Choice>
      </div>
    </Card>
  );
}

const Choice = ({ label, hint, children }: { label: string; hint?: string; children: ReactNode }) => (
  <div>
    <p className={styles.label}>{label}</p>
    {hint && <p className={styles.hint}>{hint}</p>}
    {children}
  </div>
);
