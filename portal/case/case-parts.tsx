import { useRef } from 'react';
import { Conversation } from '../conversation/conversation.tsx';
import { useIsOfBrand } from '../data/me.ts';
import { useKeys } from '../ui/keys.ts';
import { Card } from '../ui/page.tsx';
import { useCoveredHeight } from '../ui/use-covered-height.ts';
import { useWords } from '../words/use-words.tsx';
import { AppealCard } from './appeal-card.tsx';
import { CasePictures } from './case-pictures.tsx';
import styles from './case.module.css';
import { ClockCard } from './clock-card.tsx';
import { DecisionPanel } from './decision-panel.tsx';
import { useFramedCase } from './framed-case.ts';
import { Happened } from './happened.tsx';
import { ProposalCard } from './proposal-card.tsx';
import type { CaseEvent, CaseView } from './read-case.ts';
import { Looking } from './looking.tsx';
import { StaffCards } from './staff-cards.tsx';
import { SuspicionCard } from './suspicion-card.tsx';
import { WorkCard } from './work-card.tsx';

/** The parts of a case's page: what is seen at the left, what is decided at the right, what was said beneath. */
export function CaseParts({ view, events }: { view: CaseView; events: readonly CaseEvent[] }) {
  const words = useWords();
  const isOfBrand = useIsOfBrand();
  const { goOn } = useFramedCase().place;
  const conversation = useRef<HTMLDivElement>(null);
  const panel = useCoveredHeight('--panel-height');
  const { caseId } = view;
  useKeys([{ keys: 'm', label: words.casePage.conversation, run: () => write(conversation.current) }]);
  return (
    <div className={styles.columns}>
      <div ref={panel} className={styles.decide}>
        <ClockCard view={view} />
        <ProposalCard view={view} />
        <DecisionPanel view={view} events={events} onDecided={goOn} />
      </div>
      <div className={styles.seen}>
        <Looking caseId={caseId} />
        {!isOfBrand && <WorkCard view={view} />}
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
  );
}

function write(conversation: HTMLElement | null): void {
  const place = conversation?.querySelector('textarea');
  place?.focus();
  place?.scrollIntoView({ block: 'center' });
}
