import { Link } from '@tanstack/react-router';
import type { SavedView } from '../../domain/search/saved-view.ts';
import { SavedViewLinks } from '../ui/saved-view-links.tsx';
import { TabLinks } from '../ui/tab-links.tsx';
import { useWords } from '../words/use-words.tsx';

/** All cases, and what one has saved of them. */
export function Views({ views, current }: { views: readonly SavedView[]; current: string }) {
  const words = useWords().search;
  return (
    <TabLinks label={words.saved}>
      <Link
        to="/cases"
        activeOptions={{ exact: true, includeSearch: true }}
        activeProps={{ 'aria-current': undefined }}
        aria-current={current === '/cases' ? 'page' : undefined}
      >
        {words.all}
      </Link>
      <SavedViewLinks views={views} current={current} />
    </TabLinks>
  );
}
