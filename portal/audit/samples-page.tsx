import { useQuery } from '@tanstack/react-query';
import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import { useState } from 'react';
import { api } from '../data/api.ts';
import { useFormats } from '../ui/formats.ts';
import { Loaded } from '../ui/loaded.tsx';
import { Card, Page } from '../ui/page.tsx';
import { Empty } from '../ui/problem.tsx';
import { useWords } from '../words/use-words.tsx';
import styles from './audit.module.css';
import { DrawnCases } from './drawn-cases.tsx';
import { SampleForm } from './sample-form.tsx';
import { anySeed, drawingOf, type SamplesSearch } from './search.ts';

const midnight = (day: string): string => `${day}T00:00:00.000Z`;

async function drawSample({ kind, seed, from, until, size }: Required<SamplesSearch>) {
  const query = { kind, seed, size, from: midnight(from), until: midnight(until) };
  return (await api.get('/v1/samples', { query })).body;
}

/** Samples of closed cases, at random and by risk. What is drawn stands in the address: whoever has it draws the same. */
export function SamplesPage() {
  const words = useWords().audit.samples;
  const search = useSearch({ from: '/samples' });
  const navigate = useNavigate();
  const [seed] = useState(anySeed);
  const [now] = useState(Date.now);
  const drawing = { seed, ...drawingOf(search, now) };
  const isDrawn = search.seed !== undefined;
  const draw = (chosen: SamplesSearch): void => void navigate({ to: '/samples', search: chosen });
  return (
    <Page title={words.title} beside={<Link to="/cases">{words.search}</Link>}>
      <Card>
        <p className={styles.quiet}>{words.text}</p>
        <SampleForm key={JSON.stringify(search)} drawing={drawing} draw={draw} />
      </Card>
      {isDrawn ? <Sample drawing={drawing} /> : <Empty title={words.notYet}>{words.notYetText}</Empty>}
    </Page>
  );
}

function Sample({ drawing }: { drawing: Required<SamplesSearch> }) {
  const words = useWords().audit.samples;
  const { number } = useFormats();
  const query = useQuery({ queryKey: ['samples', drawing], queryFn: () => drawSample(drawing), staleTime: Infinity });
  return (
    <Loaded query={query}>
      {({ items, population: { count, atMost } }) =>
        items.length === 0 ? (
          <Empty title={words.none}>
            <p>{words.noneText}</p>
          </Empty>
        ) : (
          <Card title={(atMost ? words.drawnOfMore : words.drawn)(number(items.length), number(count))}>
            {atMost && <p className={styles.quiet}>{words.bounded}</p>}
            <DrawnCases cases={items} />
          </Card>
        )
      }
    </Loaded>
  );
}
