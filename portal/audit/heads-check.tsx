import { Button } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { api } from '../data/api.ts';
import { useFormats } from '../ui/formats.ts';
import { Card } from '../ui/page.tsx';
import { Problem } from '../ui/problem.tsx';
import { useWords } from '../words/use-words.tsx';
import { AnswerOf } from './answer-of.tsx';
import styles from './audit.module.css';
import { checkHeads } from './check-heads.ts';
import { keepHead, keptHead } from './kept-heads.ts';
import type { ShownHead } from './heads-table.tsx';

/** Checks the heads that are shown, in this browser, against each other and against the one that it keeps. */
export function HeadsCheck({ heads, keys }: { heads: readonly ShownHead[]; keys: readonly object[] }) {
  const words = useWords().verify.ledger;
  const { number } = useFormats();
  const checked = useMutation({
    async mutationFn() {
      const prove = async (from: number, to: number) =>
        (await api.get('/v1/ledger/consistency', { query: { from, to } })).body;
      const signed = heads.map(({ jws }) => jws);
      const found = await checkHeads(signed, { crypto: globalThis.crypto?.subtle, jwks: keys, kept: keptHead, prove });
      if (found.newest) keepHead(found.newest.head, found.newest.jws);
      return found.answer;
    },
  });
  return (
    <Card>
      <p className={styles.quiet}>{words.text}</p>
      <p className={styles.act}>
        <Button onClick={() => checked.mutate()} loading={checked.isPending}>
          {words.check}
        </Button>
      </p>
      <div role="status" className={styles.answers}>
        {checked.isError && <Problem error={checked.error} />}
        {checked.data && (
          <AnswerOf
            question={words.question}
            answer={checked.data}
            holds={(facts) => words.checked(facts.heads, number(facts.heads))}
          />
        )}
      </div>
    </Card>
  );
}
