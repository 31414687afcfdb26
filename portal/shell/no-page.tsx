import { Link } from '@tanstack/react-router';
import { useMembership } from '../data/me.ts';
import { Page } from '../ui/page.tsx';
import { Empty } from '../ui/problem.tsx';
import { useWords } from '../words/use-words.tsx';
import { sectionsOf } from './sections.ts';

/** Nothing stands at this address: the first section is where one goes on. */
export function NoPage() {
  const words = useWords();
  const [first] = sectionsOf(useMembership(), words.shell).work;
  return (
    <Page title={words.shell.noPage}>
      <Empty title={words.shared.problem.byCode.not_found!}>
        {first && <Link to={first.to}>{words.shell.go(first.label)}</Link>}
      </Empty>
    </Page>
  );
}
