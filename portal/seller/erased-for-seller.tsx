import type { ErasureReason } from '../../domain/vocabulary.ts';
import styles from './seller.module.css';
import { useReading } from './seller-words.tsx';

/** What stands in the place of words and files that were erased: since when, and why. */
export function ErasedForSeller({
  erased,
  of,
}: {
  erased: { at: string; because: ErasureReason } | undefined;
  /** What it was, where that is not plain from its place. */
  of?: string;
}) {
  const { words, formats } = useReading();
  if (!erased) return null;
  const sentence = words.erased.sentence(formats.day(erased.at), words.erased.reasons[erased.because]);
  return <p className={styles.second}>{of === undefined ? sentence : `${of}: ${sentence}`}</p>;
}
