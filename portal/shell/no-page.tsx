import { Page } from '../ui/page.tsx';
import { useWords } from '../words/use-words.tsx';

export function NoPage() {
  const words = useWords();
  return <Page title={words.shell.noPage}>{words.shared.problem.byCode.not_found}</Page>;
}
