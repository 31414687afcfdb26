import type { ErasureReason } from '../../domain/vocabulary.ts';
import { useWords } from '../words/use-words.tsx';
import styles from './erased.module.css';
import { useFormats } from './formats.ts';

/** What stands in the place of words and files that were erased: since when, and why. */
export function Erased({
  erased,
  of,
}: {
  erased: { at: string; because: ErasureReason } | undefined;
  /** What it was, where that is not plain from its place. */
  of?: string;
}) {
  const words = useWords().erased;
  const { day } = useFormats();
  if (!erased) return null;
  const sentence = words.sentence(day(erased.at), words.reasons[erased.because]);
  return <p className={styles.erased}>{of === undefined ? sentence : `${of}: ${sentence}`}</p>;
}
