import { Link, useSearch } from '@tanstack/react-router';
import { useIsOfBrand, useMay } from '../data/me.ts';
import { Page } from '../ui/page.tsx';
import { TabLinks } from '../ui/tab-links.tsx';
import { useWords } from '../words/use-words.tsx';
import styles from './connections.module.css';
import { Deliveries } from './deliveries.tsx';
import { Keys } from './keys.tsx';
import { Webhooks } from './webhooks.tsx';

/** How programs speak with us: where we tell them what happens, what was sent, and by which keys they ask. */
export function ConnectionsPage() {
  const words = useWords();
  const said = words.connections;
  const search = useSearch({ from: '/connections' });
  const isOfBrand = useIsOfBrand();
  const [mayWebhooks, mayDeliveries, mayKeys] = [
    useMay('manageWebhooks'),
    useMay('readDeliveries'),
    useMay('manageKeys'),
  ];
  const views = [
    ...(mayWebhooks ? ['webhooks' as const] : []),
    ...(mayDeliveries && isOfBrand ? ['deliveries' as const] : []),
    ...(mayKeys ? ['keys' as const] : []),
  ];
  const [first] = views;
  const view = views.find((one) => one === search.view) ?? first;
  return (
    <Page title={words.shell.connections}>
      {view === undefined ? (
        words.shared.problem.byCode.not_permitted
      ) : (
        <>
          {views.length > 1 && (
            <div className={styles.views}>
              <TabLinks label={words.shell.connections}>
                {views.map((one) => (
                  <Link
                    key={one}
                    to="/connections"
                    search={{ view: one }}
                    activeProps={{ 'aria-current': undefined }}
                    aria-current={one === view ? 'page' : undefined}
                  >
                    {said.views[one]}
                  </Link>
                ))}
              </TabLinks>
            </div>
          )}
          {view === 'webhooks' && <Webhooks />}
          {view === 'deliveries' && <Deliveries {...(search.endpointId && { endpointId: search.endpointId })} />}
          {view === 'keys' && <Keys />}
        </>
      )}
    </Page>
  );
}
