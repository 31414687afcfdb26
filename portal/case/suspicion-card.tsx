import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { api } from '../data/api.ts';
import { useMay } from '../data/me.ts';
import { FactList } from '../ui/fact-list.tsx';
import { useFormats } from '../ui/formats.ts';
import { Card } from '../ui/page.tsx';
import { useWords } from '../words/use-words.tsx';
import type { Words } from '../words/words.ts';
import styles from './case.module.css';
import { PriceFact } from './price-fact.tsx';
import { snapshotOf, type CaseEvent, type CaseView } from './read-case.ts';
import { SellerSaid } from './seller-said.tsx';
import { eventsOf, statementsToHear } from './suspicion.ts';
import { useRightOfVerdict } from './use-right-of-verdict.ts';

/** Why it is suspected, as facts: what was found, price, seller, right, what the seller says. */
export function SuspicionCard({ view, events }: { view: CaseView; events: readonly CaseEvent[] }) {
  const words = useWords();
  const said = words.casePage.why;
  const formats = useFormats();
  const { listing, reference, problem, verdict } = view;
  const snapshot = snapshotOf(view);
  const codes: Readonly<Record<string, string>> = { ...words.reasons, ...words.events.codes };
  const inWords = (code: string): string => codes[code] ?? code.replaceAll('_', ' ');
  const { findings = [] } = view;
  const isHeardAbove = statementsToHear(view, events).length > 0;
  const statements = isHeardAbove ? [] : eventsOf(events, 'seller_statement_given');
  const right = useRightOfVerdict(view, events);
  const strikes = useStrikes(listing);
  const record = view.sellerRecord;
  return (
    <Card title={view.kind === 'suspicion' ? said.title : said.ofNotice}>
      <FactList
        facts={[
          [
            said.found,
            findings.length > 0 && (
              <ul key="found" className={styles.findings}>
                {findings.map(({ detector, reasonCode, score }) => (
                  <li key={`${detector} ${reasonCode}`}>
                    <strong>{capital(inWords(reasonCode))}</strong> · {formats.score(score)} ·{' '}
                    <bdi>{said.by(said.detectors[detector] ?? detector)}</bdi>
                  </li>
                ))}
              </ul>
            ),
          ],
          [said.price, snapshot.price && <PriceFact key="price" view={view} price={snapshot.price} />],
          [said.score, said.scoreOf(formats.score(view.score), view.suspicions)],
          [
            said.seller,
            <span key="seller">
              <bdi>{listing.sellerId}</bdi>
              {strikes && ` · ${said.strikes(strikes.standing)}`}
              {strikes?.isRepeatInfringer && ` · ${said.repeatInfringer}`}
            </span>,
          ],
          [said.record, record && (record.cases === 0 ? said.noRecord : recordInWords(record, said))],
          [said.model, reference && <bdi key="model">{reference.name}</bdi>],
          [said.country, snapshot.country && formats.country(snapshot.country)],
          [said.right, right],
          [
            said.verdict,
            verdict && words.casePage.outcome(words.shared.verdicts[verdict.value], inWords(verdict.reasonCode)),
          ],
          [
            said.statement,
            statements.length > 0 && statements.map((one) => <SellerSaid key={one.sequence} view={view} said={one} />),
          ],
          [said.problem, problem && said.problems[problem.kind](inWords(problem.code))],
          [said.earlier, view.links.cites && <OtherCase key="cites" link={view.links.cites} />],
          [said.undoneBy, view.links.undoneBy && <OtherCase key="undone" link={view.links.undoneBy} />],
        ]}
      />
      {reference && reference.marks.length > 0 && (
        <>
          <h3 className={styles.marksTitle}>{words.casePage.marks}</h3>
          <ul className={styles.tellTale}>
            {reference.marks.map((mark) => (
              <li key={mark} dir="auto">
                {mark}
              </li>
            ))}
          </ul>
        </>
      )}
    </Card>
  );
}

const recordInWords = (
  { cases, removed, strikes }: NonNullable<CaseView['sellerRecord']>,
  said: Words['casePage']['why'],
): string => `${said.recordOf(cases, removed)} · ${said.strikes(strikes)}`;

const capital = (text: string): string => text.charAt(0).toLocaleUpperCase() + text.slice(1);

function OtherCase({ link }: { link: string }) {
  const caseId = decodeURIComponent(link.split('/').at(-1)!);
  return (
    <Link to="/cases/$caseId" params={{ caseId }}>
      {caseId}
    </Link>
  );
}

/** What the seller was given for earlier offers; for the marketplace's people alone. */
function useStrikes({ sellerId, marketplaceId }: CaseView['listing']) {
  const { data } = useQuery({
    queryKey: ['seller', sellerId, marketplaceId, 'strikes'],
    queryFn: async () =>
      (
        await api.get('/v1/sellers/{sellerId}/strikes', {
          params: { sellerId },
          query: { marketplaceId, limit: 1 },
        })
      ).body,
    enabled: useMay('readStrikes'),
    staleTime: 60_000,
  });
  return data;
}
