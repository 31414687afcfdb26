import { Link } from '@tanstack/react-router';
import { useWords } from '../words/use-words.tsx';
import { Page } from './page.tsx';
import { Empty } from './problem.tsx';

/** Nothing is here that this person may see: one goes on from where one's work begins. */
export function NothingHere({ title }: { title: string }) {
  const { shell, shared } = useWords();
  return (
    <Page title={title}>
      <Empty title={shared.problem.byCode.not_found!}>
        <Link to="/">{shell.goHome}</Link>
      </Empty>
    </Page>
  );
}
