import { useNavigate, useSearch } from '@tanstack/react-router';
import { SegmentedControl } from '@mantine/core';
import { useIsOfBrand, useMay } from '../data/me.ts';
import { Page } from '../ui/page.tsx';
import { useWords } from '../words/use-words.tsx';
import styles from './connections.module.css';
import { Deliveries } from './deliveries.tsx';
import { Keys } from './keys.tsx';
import { Webhooks } from './webhooks.tsx';

/** How programs speak with us: where we tell them what happens, what was sent, and by which keys they ask. */
export function ConnectionsPage() {
  const words = useWords();
  const said = words.connections;
  const navigate = useNavigate({ from: '/connections' });
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
            <SegmentedControl
              className={styles.views}
              aria-label={words.shell.connections}
              value={view}
              onChange={(next) => void navigate({ search: { view: next as (typeof views)[number] }, replace: true })}
              data={views.map((value) => ({ value, label: said.views[value] }))}
            />
          )}
          {view === 'webhooks' && <Webhooks />}
          {view === 'deliveries' && <Deliveries {...(search.endpointId && { endpointId: search.endpointId })} />}
          {view === 'keys' && <Keys />}
        </>
      )}
    </Page>
  );
}
