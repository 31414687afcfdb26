import { Button } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { api } from '../data/api.ts';
import { useMay } from '../data/me.ts';
import { download } from '../data/stored-file.ts';
import { DownloadButton } from '../ui/download-button.tsx';
import { Card } from '../ui/page.tsx';
import { Problem } from '../ui/problem.tsx';
import { useLanguage, useWords } from '../words/use-words.tsx';
import styles from './audit.module.css';
import { keepHead, keptHead } from './kept-heads.ts';
import { RecordAnswers } from './record-answers.tsx';
import { ReplayAnswer } from './replay-answer.tsx';
import { verifyRecord } from './verify-record.ts';

interface Shown {
  sequence: number;
  hash: string;
}

/**
 * One button: the whole record of the case is fetched, and checked in this browser. We are asked for nothing but what is
 * checked, and for a replay, which needs our machines.
 */
export function VerifyCard({ caseId, shown }: { caseId: string; shown: readonly Shown[] }) {
  const language = useLanguage();
  const words = useWords().verify;
  const mayReplay = useMay('replayCases');
  const readBundle = () => api.get('/v1/cases/{caseId}/bundle', { params: { caseId }, query: { language } });
  const verified = useMutation({
    async mutationFn() {
      const zip = new Uint8Array(await new Response((await readBundle()).body).arrayBuffer());
      const prove = async (from: number, to: number) =>
        (await api.get('/v1/ledger/consistency', { query: { from, to } })).body;
      const answers = await verifyRecord(zip, { crypto: globalThis.crypto?.subtle, shown, kept: keptHead, prove });
      if (answers.head && answers.growth.is !== 'broken') keepHead(answers.head.head, answers.head.jws);
      return answers;
    },
  });
  const replayed = useMutation({
    mutationFn: async () => (await api.post('/v1/cases/{caseId}/replay', { params: { caseId } })).body,
  });
  const verify = (): void => {
    verified.mutate();
    if (mayReplay) replayed.mutate();
  };
  return (
    <Card title={words.title}>
      <p className={styles.quiet}>{words.text}</p>
      <p className={styles.act}>
        <Button onClick={verify} loading={verified.isPending}>
          {words.button}
        </Button>
        <DownloadButton label={words.download} fetch={() => download(readBundle, `${caseId}.zip`)} />
        <Link to="/ledger">{words.toLedger}</Link>
      </p>
      <div role="status" className={styles.answers}>
        {verified.isError && <Problem error={verified.error} />}
        {verified.data && <RecordAnswers verified={verified.data} />}
        {mayReplay && !replayed.isIdle && <ReplayAnswer replay={replayed} />}
      </div>
    </Card>
  );
}
