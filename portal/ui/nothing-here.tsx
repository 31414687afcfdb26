import { Button } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useWords } from '../words/use-words.tsx';
import { Page } from './page.tsx';
import styles from './page.module.css';

/** Nothing is here that this person may see: one goes on from where one's work begins. */
export function NothingHere({ title }: { title: string }) {
  const { shell, shared } = useWords();
  return (
    <Page title={title}>
      <p className={styles.nothing}>{shared.problem.byCode.not_found}</p>
      <Button component={Link} to="/">
        {shell.goHome}
      </Button>
    </Page>
  );
}
