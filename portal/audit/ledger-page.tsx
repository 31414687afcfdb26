import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { api } from '../data/api.ts';
import { Loaded } from '../ui/loaded.tsx';
import { Page } from '../ui/page.tsx';
import { Empty } from '../ui/problem.tsx';
import { useWords } from '../words/use-words.tsx';
import { HeadsCheck } from './heads-check.tsx';
import { HeadsTable } from './heads-table.tsx';
import { KeysTable } from './keys-table.tsx';

const aPage = 20;

/** The page of heads that ends with one, the oldest first, and the published keys. */
async function readHeads(upTo: number | undefined) {
  const last = upTo ?? (await api.get('/v1/ledger/heads', { query: { limit: 1 } }).then(newestNumber));
  if (last === undefined) return undefined;
  const before = Math.max(0, last - aPage);
  const query = { limit: last - before, ...(before > 0 && { cursor: String(before) }) };
  const [heads, keys] = await Promise.all([
    api.get('/v1/ledger/heads', { query }),
    api.get('/.well-known/jwks.json', {}),
  ]);
  return { heads: heads.body.items, keys: keys.body.keys };
}

/** The number of the newest head; nothing before anything was sealed. */
const newestNumber = async ({ body }: { body: { items: readonly unknown[] } }): Promise<number | undefined> =>
  body.items.length === 0 ? undefined : (await api.get('/v1/ledger/heads/latest', {})).body.number;

/** The log over all cases: its signed heads and their keys, which whoever reads them can check and keep. */
export function LedgerPage() {
  const { shell, verify } = useWords();
  const words = verify.ledger;
  const [upTo, setUpTo] = useState<number>();
  const query = useQuery({ queryKey: ['ledger', upTo], queryFn: async () => (await readHeads(upTo)) ?? null });
  return (
    <Page title={shell.ledger}>
      <Loaded query={query}>
        {(found) => {
          if (!found || found.heads.length === 0) return <Empty title={words.none}>{words.text}</Empty>;
          return (
            <>
              <HeadsCheck heads={found.heads} keys={found.keys} />
              <HeadsTable heads={found.heads.toReversed()} older={setUpTo} />
              <KeysTable keys={found.keys} />
            </>
          );
        }}
      </Loaded>
    </Page>
  );
}
