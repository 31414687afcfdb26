import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { inboxViews, type InboxView } from '../../domain/vocabulary.ts';
import type { Count } from '../data/inbox.ts';
import { savedViewsQuery } from '../data/saved-views.ts';
import { useFormats } from '../ui/formats.ts';
import { SavedViewLinks } from '../ui/saved-view-links.tsx';
import { TabCount, TabLinks } from '../ui/tab-links.tsx';
import { useWords } from '../words/use-words.tsx';

/** The views of the inbox, each with how much it holds, and those that one has saved: they come with the inbox. */
export function ViewTabs({ view, counts }: { view: InboxView; counts: readonly (Count & { view: InboxView })[] }) {
  const words = useWords().inbox;
  const formats = useFormats();
  const { data: saved = [] } = useQuery({ ...savedViewsQuery, enabled: false });
  const countOf = (one: InboxView): string | undefined => {
    const counted = counts.find((count) => count.view === one);
    return counted && `${formats.number(counted.count)}${counted.atMost ? '+' : ''}`;
  };
  return (
    <TabLinks label={words.viewsLabel}>
      {inboxViews.map((one) => (
        <Link
          key={one}
          to="/inbox"
          search={one === 'to_answer' ? {} : { view: one }}
          activeOptions={{ exact: true, includeSearch: true }}
          activeProps={{ 'aria-current': undefined }}
          aria-current={one === view ? 'page' : undefined}
        >
          {words.views[one]} <TabCount>{countOf(one)}</TabCount>
        </Link>
      ))}
      <SavedViewLinks views={saved} />
    </TabLinks>
  );
}
