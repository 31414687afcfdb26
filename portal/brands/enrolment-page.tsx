import { Button } from '@mantine/core';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import { useState } from 'react';
import { enrolmentDecisions } from '../../domain/vocabulary.ts';
import { api } from '../data/api.ts';
import { useMay } from '../data/me.ts';
import { useNames } from '../data/names.ts';
import { FactList } from '../ui/fact-list.tsx';
import { Loaded } from '../ui/loaded.tsx';
import { Moment } from '../ui/moment.tsx';
import { NotPermitted } from '../ui/not-permitted.tsx';
import { Card, Page, Up } from '../ui/page.tsx';
import { useWords } from '../words/use-words.tsx';
import { ApplicationCards } from './application-cards.tsx';
import styles from './brands.module.css';
import { DecideEnrolment } from './decide-enrolment.tsx';
import type { Decision, Enrolment } from './enrolment.ts';

/** A company on its way to an account: what it says of itself, what proves it, and what is decided. */
export function EnrolmentPage() {
  const words = useWords();
  const { enrolmentId } = useParams({ from: '/enrolments/$enrolmentId' });
  const mayRead = useMay('readEnrolments');
  const query = useQuery({
    queryKey: ['enrolment', enrolmentId],
    queryFn: async () => (await api.get('/v1/enrolments/{enrolmentId}', { params: { enrolmentId } })).body,
    enabled: mayRead,
  });
  const title = query.data?.application?.company ?? words.enrolments.one;
  if (!mayRead) return <NotPermitted title={title} />;
  return (
    <Page
      title={title}
      above={
        <Up>
          <Link to="/enrolments">{words.shell.enrolments}</Link>
        </Up>
      }
    >
      <Loaded query={query}>
        {(enrolment) => (
          <div className={`${styles.account} ${styles.decided}`}>
            <div>
              {enrolment.application && (
                <ApplicationCards enrolmentId={enrolmentId} application={enrolment.application} />
              )}
              <History enrolment={enrolment} />
            </div>
            {/* What is decided upon is read first; what is over says so above all. */}
            <div className={`${styles.decision} ${enrolment.outcome ? styles.over : ''}`}>
              <Standing enrolment={enrolment} />
            </div>
          </div>
        )}
      </Loaded>
    </Page>
  );
}

function Standing({ enrolment }: { enrolment: Enrolment }) {
  const words = useWords();
  const said = words.enrolments;
  const queries = useQueryClient();
  const [deciding, setDeciding] = useState<Decision>();
  const { enrolmentId, kind, stage, since, outcome, lapsesAt, asked, refused, account, allowedActions } = enrolment;
  const possible = enrolmentDecisions.filter((one) => allowedActions.includes(one));
  const reasons = (given: typeof asked) =>
    given && (
      <>
        {(words.reasons as Record<string, string>)[given.reasonCode] ?? given.reasonCode}
        {given.note !== undefined && (
          <p className={styles.text} dir="auto">
            {given.note}
          </p>
        )}
      </>
    );
  return (
    <Card title={outcome ? said.outcomes[outcome] : said.stages[stage]}>
      <FactList
        facts={[
          [said.kind, said.kinds[kind]],
          [said.since, <Moment key="since" at={since} />],
          [said.lapsesAt, lapsesAt && <Moment key="lapses" at={lapsesAt} as="until" />],
          [said.asked, reasons(asked)],
          [said.refused, reasons(refused)],
          [
            said.account,
            account && (
              <Link key="account" to="/brands/$brandId" params={{ brandId: account.brandId }}>
                {account.brandId}
              </Link>
            ),
          ],
        ]}
      />
      {possible.length > 0 && (
        <div className={styles.decisions}>
          {possible.map((decision) => (
            <Button
              key={decision}
              variant={decision === 'approve' ? 'filled' : 'default'}
              onClick={() => setDeciding(decision)}
            >
              {said.decisions[decision]}
            </Button>
          ))}
        </div>
      )}
      {deciding && (
        <DecideEnrolment
          enrolment={enrolment}
          decision={deciding}
          close={() => setDeciding(undefined)}
          done={() => {
            void queries.invalidateQueries({ queryKey: ['enrolment', enrolmentId] });
            void queries.invalidateQueries({ queryKey: ['enrolments'] });
          }}
        />
      )}
    </Card>
  );
}

function History({ enrolment: { events } }: { enrolment: Enrolment }) {
  const words = useWords();
  const said = words.enrolments;
  const nameOf = useNames(undefined);
  return (
    <Card title={said.history}>
      <ol className={styles.events}>
        {events.map(({ sequence, at, kind, actor }) => (
          <li key={sequence}>
            {(said.events as Record<string, string>)[kind] ?? kind}
            <span className={styles.detail}>
              <Moment at={at} as="moment" /> · <bdi>{nameOf(actor.id) ?? words.events.actors[actor.kind]}</bdi>
            </span>
          </li>
        ))}
      </ol>
    </Card>
  );
}
