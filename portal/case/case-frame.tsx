import { useQuery } from '@tanstack/react-query';
import { Outlet, useNavigate, useParams } from '@tanstack/react-router';
import { useEffect } from 'react';
import { takenBack } from '../data/taken-back.ts';
import { LoadedPage } from '../ui/loaded-page.tsx';
import { useKeys } from '../ui/keys.ts';
import { Page } from '../ui/page.tsx';
import { useWords } from '../words/use-words.tsx';
import { CaseHead } from './case-head.tsx';
import { CaseTabs, useOpenTab } from './case-tabs.tsx';
import { FramedCase } from './framed-case.ts';
import { Place } from './place.tsx';
import { caseQuery, snapshotOf, type CaseView } from './read-case.ts';
import { useNeighbours } from './use-neighbours.ts';

/** What stands around every page of a case: which case it is, how it stands, and the way to its other pages. */
export function CaseFrame() {
  const { caseId } = useParams({ from: '/cases/$caseId' });
  const found = useQuery(caseQuery(caseId));
  return (
    <LoadedPage query={found} lines={8}>
      {(view) => <Framed view={view} />}
    </LoadedPage>
  );
}

function Framed({ view }: { view: CaseView }) {
  const { casePage: words } = useWords();
  const navigate = useNavigate();
  const { caseId } = view;
  const place = useNeighbours(caseId);
  const { neighbours, go } = place;
  const tab = useOpenTab();
  useKeys([
    { keys: 'j', label: words.next, run: () => go(neighbours?.next) },
    { keys: 'k', label: words.previous, run: () => go(neighbours?.previous) },
    {
      keys: 't',
      label: words.tabs.timeline,
      run: () => void navigate({ to: '/cases/$caseId/timeline', params: { caseId } }),
    },
  ]);
  useEffect(
    () =>
      takenBack.hear(({ caseIds: [id] }) => {
        if (id !== undefined) void navigate({ to: '/cases/$caseId', params: { caseId: id } });
      }),
    [navigate],
  );
  return (
    <FramedCase value={{ view, place }}>
      <Page
        title={snapshotOf(view).title ?? words.unnamed(view.listing.listingId)}
        {...(tab !== undefined && { part: words.tabs[tab] })}
        above={<Place neighbours={neighbours} go={go} />}
      >
        <CaseHead view={view} />
        <CaseTabs view={view} />
        <Outlet />
      </Page>
    </FramedCase>
  );
}
