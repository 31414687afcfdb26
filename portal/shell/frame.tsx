import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Outlet } from '@tanstack/react-router';
import { Suspense, useEffect } from 'react';
import { followLive } from '../data/live.ts';
import { meQuery } from '../data/me.ts';
import { tendOutbox } from '../data/outbox.ts';
import { PaletteHost } from '../search/palette-host.tsx';
import { listenToKeys } from '../ui/keys.ts';
import { Loading } from '../ui/loading.tsx';
import { Problem } from '../ui/problem.tsx';
import { useWords } from '../words/use-words.tsx';
import { ChooseMembership } from './choose-membership.tsx';
import styles from './frame.module.css';
import { HoldBar } from './hold-bar.tsx';
import { Liveness } from './liveness.tsx';
import { Navigation } from './navigation.tsx';
import { TopBar } from './top-bar.tsx';

/** What stands around every page: who reads, where one can go, what is on its way, and whether what is shown is live. */
export function Frame() {
  const words = useWords().shell;
  const me = useQuery(meQuery);
  useEffect(listenToKeys, []);
  if (me.error) return <Problem error={me.error} retry={() => void me.refetch()} />;
  if (!me.data) return <Loading lines={8} />;
  if (!me.data.membership) return <ChooseMembership me={me.data} />;
  return (
    <>
      <a href="#content" className={styles.skip}>
        {words.skip}
      </a>
      <TopBar />
      <Navigation />
      <main id="content" className={styles.content}>
        <Suspense fallback={<Loading lines={8} />}>
          <Outlet />
        </Suspense>
      </main>
      <HoldBar />
      <Liveness />
      <PaletteHost />
      <Following />
    </>
  );
}

/** Follows what happens, and sends what was decided, as long as somebody acts here. */
function Following() {
  const queries = useQueryClient();
  useEffect(tendOutbox, []);
  useEffect(() => followLive(queries), [queries]);
  return null;
}
