import { CaseFiles } from './case-files.tsx';
import type { SellerCase } from './seller-api.ts';
import { evidenceIn } from './seller-rules.ts';
import styles from './seller.module.css';
import { useReading } from './seller-words.tsx';

/** What was opened to the seller of what the decision rests on. */
export function Evidence({ token, seen }: { token: string; seen: SellerCase }) {
  const { words } = useReading();
  const files = evidenceIn(seen);
  return (
    <section className={styles.section}>
      <h2>{words.evidence.heading}</h2>
      <p>{files.length > 0 ? words.evidence.open : words.evidence.none}</p>
      {files.length > 0 && <CaseFiles token={token} files={files} />}
    </section>
  );
}
