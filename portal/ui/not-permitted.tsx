import { useWords } from '../words/use-words.tsx';
import { Page } from './page.tsx';

/** A page that is not for this person. */
export function NotPermitted({ title }: { title: string }) {
  const words = useWords().shared.problem;
  return <Page title={title}>{words.byCode.not_permitted}</Page>;
}
