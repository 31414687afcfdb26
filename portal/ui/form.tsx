import { Button } from '@mantine/core';
import type { ReactNode } from 'react';
import { useWords } from '../words/use-words.tsx';
import styles from './form.module.css';
import { Problem } from './problem.tsx';
import type { Submission } from './use-submit.ts';

/** What takes something away has the colour of removal. */
const danger = () => ({
  root: {
    '--button-bg': 'var(--removed-ground)',
    '--button-hover': 'var(--removed-ground)',
    '--button-color': 'var(--removed)',
  },
});

/** Fields, what was refused about none of them, and the button that sends. @param cancel leaves without sending */
export function Form({
  submission,
  label,
  isDanger = false,
  cancel,
  children,
}: {
  submission: Submission;
  label: string;
  isDanger?: boolean;
  cancel?: () => void;
  children?: ReactNode;
}) {
  const words = useWords().shared;
  const { submit, forget, isSending, form, error } = submission;
  return (
    <form
      ref={form}
      noValidate
      className={styles.form}
      onChange={forget}
      onSubmit={(event) => {
        event.preventDefault();
        event.stopPropagation();
        submit();
      }}
    >
      {children}
      {error && <Problem error={error} />}
      <div className={styles.actions}>
        {cancel && (
          <Button variant="default" onClick={cancel}>
            {words.cancel}
          </Button>
        )}
        <Button type="submit" loading={isSending} {...(isDanger && { vars: danger })}>
          {label}
        </Button>
      </div>
    </form>
  );
}

/** Fields side by side, as long as there is room. */
export const FieldRow = ({ children }: { children: ReactNode }) => <div className={styles.row}>{children}</div>;
