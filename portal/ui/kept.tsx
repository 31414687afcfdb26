import type { Need } from '../../domain/vocabulary.ts';
import { useWords } from '../words/use-words.tsx';
import { useFormats } from './formats.ts';

/** What is not erased, and why it is still needed. */
export function Kept({
  kept,
}: {
  kept: readonly { because: Need; caseId?: string | undefined; until?: string | undefined }[];
}) {
  const words = useWords().erasure;
  const { day } = useFormats();
  return (
    <ul>
      {kept.map(({ because, caseId, until }) => (
        <li key={`${caseId} ${because}`}>
          {caseId !== undefined && <bdi>{caseId}: </bdi>}
          {until === undefined ? words.needs[because] : words.keptUntil(words.needs[because], day(until))}
        </li>
      ))}
    </ul>
  );
}
