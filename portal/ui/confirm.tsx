import type { ReactNode } from 'react';
import { Dialog } from './dialog.tsx';
import styles from './form.module.css';
import { Form } from './form.tsx';
import { useSubmit } from './use-submit.ts';

/** Asks once more before something that is not easily undone; a refusal is shown in the same dialog. */
export function Confirm<Answer>({
  title,
  label,
  send,
  done,
  close,
  children,
}: {
  title: string;
  label: string;
  send: (idempotencyKey: string) => Promise<Answer>;
  done?: (answer: Answer) => void;
  close: () => void;
  children?: ReactNode;
}) {
  const submission = useSubmit({
    send,
    done: (answer) => {
      close();
      done?.(answer);
    },
  });
  return (
    <Dialog title={title} close={close} size="md">
      <Form submission={submission} label={label} cancel={close} isDanger>
        <div className={styles.said}>{children}</div>
      </Form>
    </Dialog>
  );
}
