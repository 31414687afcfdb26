import { useNavigate } from '@tanstack/react-router';
import { useRef } from 'react';
import { Conversation } from '../conversation/conversation.tsx';
import { useIsOfBrand } from '../data/me.ts';
import { useKeys } from '../ui/keys.ts';
import { Card, Page } from '../ui/page.tsx';
import { useCoveredHeight } from '../ui/use-covered-height.ts';
import { useWords } from '../words/use-words.tsx';
import { AppealCard } from './appeal-card.tsx';
import { CasePictures } from './case-pictures.tsx';
import styles from './case.module.css';
import { ClockCard } from './clock-card.tsx';
import { DecisionPanel } from './decision-panel.tsx';
import { Happened } from './happened.tsx';
import { CaseHead } from './case-head.tsx';
import { Place } from './place.tsx';
import { ProposalCard } from './proposal-card.tsx';
import { snapshotOf, type CaseEvent, type CaseView } from './read-case.ts';
import { Looking } from './looking.tsx';
import { StaffCards } from './staff-cards.tsx';
import { StatementCard, StatementMark } from './statement-card.tsx';
import { SuspicionCard } from './suspicion-card.tsx';
import { WorkCard } from './work-card.tsx';
import type { useNeighbours } from './use-neighbours.ts';

/** The parts of a case's page: what is seen at the left, what is decided at the right, what was said beneath. */
export function CaseParts({
  view,
  events,
  neighbours: { neighbours, list, goBack, goOn },
}: {
  view: CaseView;
  events: readonly CaseEvent[];
  neighbours: ReturnType<typeof useNeighbours>;
}) {
  const words = useWords();
  const isOfBrand = useIsOfBrand();
  const navigate = useNavigate();
  const conversation = useRef<HTMLDivElement>(null);
  const panel = useCoveredHeight('--panel-height');
  const { caseId } = view;
  useKeys([
    { keys: 'j', label: words.casePage.next, run: goOn },
    { keys: 'k', label: words.casePage.previous, run: goBack },
    { keys: 'm', label: words.casePage.conversation, run: () => write(conversation.current) },
    {
      keys: 't',
      label: words.casePage.further.timeline,
      run: () => void navigate({ to: '/cases/$caseId/timeline', params: { caseId } }),
    },
  ]);
  const title = snapshotOf(view).title ?? words.casePage.unnamed(view.listing.listingId);
  return (
    <Page title={title} above={<Place neighbours={neighbours} list={list} goBack={goBack} goOn={goOn} />}>
      <CaseHead view={view} />
      <div className={styles.columns}>
        <div ref={panel} className={styles.decide}>
          <ClockCard view={view} />
          <ProposalCard view={view} />
          <StatementMark view={view} events={events} />
          <DecisionPanel view={view} events={events} onDecided={goOn} />
        </div>
        <div className={styles.seen}>
          <Looking caseId={caseId} />
          {!isOfBrand && <WorkCard view={view} />}
          <StatementCard view={view} events={events} />
          <AppealCard view={view} events={events} />
          <CasePictures view={view} />
          <SuspicionCard view={view} events={events} />
          {!isOfBrand && <StaffCards view={view} />}
          <Card title={words.casePage.conversation}>
            <div ref={conversation}>
              <Conversation topic={{ caseId, brandId: view.brand.brandId }} level={3} />
            </div>
          </Card>
          <Happened view={view} events={events} />
        </div>
      </div>
    </Page>
  );
}

function write(conversation: HTMLElement | null): void {
  const place = conversation?.querySelector('textarea');
  place?.focus();
  place?.scrollIntoView({ block: 'center' });
}
