import { Link } from '@tanstack/react-router';
import { useMembership } from '../data/me.ts';
import { Page } from '../ui/page.tsx';
import { Empty } from '../ui/problem.tsx';
import { useWords } from '../words/use-words.tsx';
import { sectionsOf } from './sections.ts';

/** Nothing stands at this address. */
export const NoPage = () => <NothingHere title={useWords().shell.noPage} />;

/** Nothing is here that this person may see: the first section is where one goes on. */
export function NothingHere({ title }: { title: string }) {
  const words = useWords();
  const [first] = sectionsOf(useMembership(), words.shell).work;
  return (
    <Page title={title}>
      <Empty title={words.shared.problem.byCode.not_found!}>
        {first && <Link to={first.to}>{words.shell.go(first.label)}</Link>}
      </Empty>
    </Page>
  );
}
