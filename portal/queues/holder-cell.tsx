import type { QueueRow } from '../data/queue.ts';
import { useMembership } from '../data/me.ts';
import { useFormats } from '../ui/formats.ts';
import { useNow } from '../ui/use-now.ts';
import { useWords } from '../words/use-words.tsx';
import styles from './queues.module.css';

/** Who has a case in hand, and how long still; or why oneself may not do it. */
export function HolderCell({ row: { holder, mayNot } }: { row: QueueRow }) {
  const words = useWords().queues;
  const formats = useFormats();
  const now = useNow();
  const { membershipId } = useMembership();
  const left = holder ? new Date(holder.until).getTime() - now : 0;
  const isYours = holder?.membershipId === membershipId;
  return (
    <>
      {holder && left > 0 ? (
        <bdi className={isYours ? styles.yours : styles.theirs}>
          {isYours
            ? words.yours(formats.left(left))
            : words.held(holder.name ?? holder.membershipId, formats.left(left))}
        </bdi>
      ) : (
        <span className={styles.free}>{words.free}</span>
      )}
      {mayNot && <span className={styles.mayNot}>{words.mayNot[mayNot]}</span>}
    </>
  );
}
