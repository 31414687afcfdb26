import { Card } from '../ui/page.tsx';
import { Moment } from '../ui/moment.tsx';
import { PlainButton } from '../ui/plain-button.tsx';
import { useWords } from '../words/use-words.tsx';
import styles from './case.module.css';
import type { CaseEvent, CaseView } from './read-case.ts';
import { SellerSaid } from './seller-said.tsx';
import { statementsToHear } from './suspicion.ts';

const place = 'seller-statement';

/** What the seller says before anything is decided: among the first that is read. */
export function StatementCard({ view, events }: { view: CaseView; events: readonly CaseEvent[] }) {
  const words = useWords().casePage.statement;
  const statements = statementsToHear(view, events);
  if (statements.length === 0) return null;
  return (
    <Card title={words.title} id={place}>
      {statements.map((said) => (
        <div key={said.sequence}>
          <p className={styles.when}>
            <Moment at={said.at} />
          </p>
          <SellerSaid view={view} said={said} />
        </div>
      ))}
    </Card>
  );
}

/** Leads whoever is about to decide to what the seller says. */
export function StatementMark({ view, events }: { view: CaseView; events: readonly CaseEvent[] }) {
  const words = useWords().casePage.statement;
  if (statementsToHear(view, events).length === 0) return null;
  return (
    <p className={styles.statementMark}>
      <strong>{words.title}</strong> <PlainButton onClick={read}>{words.read}</PlainButton>
    </p>
  );
}

function read(): void {
  const card = document.getElementById(place);
  card?.scrollIntoView({ block: 'center' });
}
