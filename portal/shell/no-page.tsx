import { NothingHere } from '../ui/nothing-here.tsx';
import { useWords } from '../words/use-words.tsx';

/** Nothing stands at this address. */
export const NoPage = () => <NothingHere title={useWords().shell.noPage} />;
