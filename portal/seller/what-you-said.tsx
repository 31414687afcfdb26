import { CaseFiles } from './case-files.tsx';
import { ErasedForSeller } from './erased-for-seller.tsx';
import type { SellerCase, SellerStatement } from './seller-api.ts';
import { plainWords } from '../ui/plain-words.ts';
import styles from './seller.module.css';
import { useReading } from './seller-words.tsx';

/** The seller's own words, and what became of each appeal. */
export function WhatYouSaid({ token, seen }: { token: string; seen: SellerCase }) {
  const { words } = useReading();
  if (seen.statements.length === 0) return null;
  return (
    <section className={styles.section}>
      <h2>{words.said.heading}</h2>
      <ol className={styles.list}>
        {seen.statements.map((statement) => (
          <Said key={statement.at} token={token} seen={seen} statement={statement} />
        ))}
      </ol>
    </section>
  );
}

function Said({ token, seen, statement }: { token: string; seen: SellerCase; statement: SellerStatement }) {
  const { words, formats } = useReading();
  const { at, kind, round, note, reasonCode, answer, decision } = statement;
  const { said } = words;
  const files = seen.files.filter(({ sha256 }) => statement.files.includes(sha256));
  const reasons: Readonly<Record<string, string>> = words.act.reasons;
  return (
    <li>
      <h3>{kind === 'appeal' ? said.appeal(round ?? 1) : said.statement}</h3>
      <p className={styles.second}>
        <time dateTime={at}>{formats.moment(at)}</time>
      </p>
      <p>{reasons[reasonCode]}</p>
      {note === undefined ? (
        <ErasedForSeller erased={statement.erased} />
      ) : (
        <blockquote className={styles.quote} dir="auto">
          {plainWords(note)}
        </blockquote>
      )}
      {files.length > 0 && <CaseFiles token={token} files={files} />}
      {answer && (
        <p dir="auto">
          {said.answers[answer.answer](seen.brand.name)}
          {words.betweenSentences}
          {answer.reasonCode && words.sentence(words.reasons[answer.reasonCode] ?? '')}
        </p>
      )}
      {decision && (
        <p>
          <strong>{said.decisions[decision.decision]}</strong>
          {words.betweenSentences}
          {said.by[decision.by]}
          {words.betweenSentences}
          {decision.reasonCode && words.sentence(words.reasons[decision.reasonCode] ?? '')}
        </p>
      )}
      {decision?.note !== undefined && (
        <>
          <p>{said.words}</p>
          <blockquote className={styles.quote} dir="auto">
            {plainWords(decision.note)}
          </blockquote>
        </>
      )}
      <ErasedForSeller erased={decision?.erased} />
    </li>
  );
}
