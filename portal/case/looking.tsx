import { useFormats } from '../ui/formats.ts';
import { IconEye } from '../ui/icons.ts';
import { useWords } from '../words/use-words.tsx';
import styles from './case.module.css';
import { usePresence } from './use-presence.ts';

/** Who else looks at the case now. */
export function Looking({ caseId }: { caseId: string }) {
  const words = useWords().casePage.work;
  const formats = useFormats();
  const others = usePresence(caseId);
  return (
    <div role="status">
      {others.length > 0 && (
        <p className={styles.looking}>
          <IconEye size={16} aria-hidden="true" />
          <bdi>{words.looking(formats.list(others), others.length)}</bdi>
        </p>
      )}
    </div>
  );
}
