import { useQuery } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import { useEffect } from 'react';
import { fileUrl } from '../data/file-url.ts';
import { useMarketplaceName, useMay } from '../data/me.ts';
import { useNames } from '../data/names.ts';
import { FactList } from '../ui/fact-list.tsx';
import { Erased } from '../ui/erased.tsx';
import { useFormats } from '../ui/formats.ts';
import { caseEventsQuery } from '../data/case-events.ts';
import { LoadedPage } from '../ui/loaded-page.tsx';
import { plainWords } from '../ui/plain-words.ts';
import { Up } from '../ui/page.tsx';
import { PrintFrame } from '../ui/print-frame.tsx';
import { byRule } from '../../domain/sentences/by-rule.ts';
import { sentenceOf } from '../../domain/sentences/sentence.ts';
import { useWords } from '../words/use-words.tsx';
import { HowItEnded } from './how-it-ended.tsx';
import { isDecision } from './is-decision.ts';
import styles from './print.module.css';
import { PrintedFiles } from './printed-files.tsx';
import { PrintedTold } from './printed-told.tsx';
import { caseQuery, picturesIn, snapshotOf, type CaseEvent, type CaseView } from './read-case.ts';
import { useRightOfVerdict } from './use-right-of-verdict.ts';

/** A case on paper: what is known, how it ended, what it looks like, what has happened, and who was told what. */
export function PrintPage() {
  const { caseId } = useParams({ from: '/cases/$caseId/print' });
  const found = useQuery(caseQuery(caseId));
  const events = useQuery(caseEventsQuery(caseId));
  return <LoadedPage query={found}>{(view) => <Paper view={view} events={events.data ?? []} />}</LoadedPage>;
}

function Paper({ view, events }: { view: CaseView; events: readonly CaseEvent[] }) {
  const words = useWords();
  const said = words.casePage;
  const formats = useFormats();
  const marketplace = useMarketplaceName();
  const { title, price } = snapshotOf(view);
  const heading = title ?? said.unnamed(view.listing.listingId);
  const nameOf = useNames(view.brand.brandId);
  const right = useRightOfVerdict(view, events);
  const genuine = useMay('readReferences') ? (view.reference?.pictures ?? []) : [];
  const codes: Readonly<Record<string, string>> = { ...words.reasons, ...words.events.codes };
  const who = (event: Exclude<CaseEvent, { kind: 'withheld' }>, index: number): string | undefined =>
    byRule(events, index, words.events) ?? (byPerson(event) ? nameOf(event.actor.id) : undefined);
  const decided = events.flatMap((event, index) =>
    isDecision(event)
      ? [
          <li key={event.sequence}>
            {words.events.number(formats.number(event.sequence))} ·{' '}
            {who(event, index) !== undefined && (
              <>
                <bdi>{who(event, index)}</bdi> ·{' '}
              </>
            )}
            {sentenceOf(event, words, { ...formats, person: nameOf })}
          </li>,
        ]
      : [],
  );
  useEffect(() => {
    document.title = `${view.caseId} · Joint Force`;
  }, [view.caseId]);
  return (
    <PrintFrame
      above={
        <Up>
          <Link to="/cases/$caseId" params={{ caseId: view.caseId }}>
            {said.tabs.case}
          </Link>
        </Up>
      }
      title={heading}
      print={said.print.button}
      beneath={said.print.asOf(formats.exactly(view.updatedAt))}
    >
      <section>
        <FactList
          facts={[
            [said.print.caseId, view.caseId],
            [said.print.brand, <bdi key="brand">{view.brand.name}</bdi>],
            [said.why.offer, view.listing.listingId],
            [
              said.why.seller,
              <bdi key="seller">{said.soldBy(view.listing.sellerId, marketplace(view.listing.marketplaceId))}</bdi>,
            ],
            [said.why.price, price && formats.money(price)],
            [said.print.stage, words.shared.stages[view.stage]],
            [
              said.print.ended,
              view.stage === 'closed' && view.ending && (
                <HowItEnded key="ended" brandId={view.brand.brandId} ending={view.ending} events={events} />
              ),
            ],
            [said.print.measure, words.shared.measures[view.measure.inForce]],
            [
              said.why.verdict,
              view.verdict &&
                said.outcome(
                  words.shared.verdicts[view.verdict.value],
                  codes[view.verdict.reasonCode] ?? view.verdict.reasonCode,
                ),
            ],
            [said.why.right, right],
            [said.print.decided, decided.length > 0 && <ol key="decided">{decided}</ol>],
            [said.why.score, said.why.scoreOf(formats.score(view.score), view.suspicions)],
            [said.print.opened, formats.moment(view.openedAt)],
          ]}
        />
      </section>
      {view.pictures.length + genuine.length > 0 && (
        <section>
          <h2>{said.pictures}</h2>
          <ul className={styles.pictures}>
            {picturesIn(view).map(({ url, erased }, at) => (
              <li key={url}>
                {erased ? (
                  <Erased erased={erased} of={words.erasure.picture(formats.number(at + 1))} />
                ) : (
                  <figure>
                    <img src={fileUrl(url)} alt="" />
                    <figcaption>{words.pictures.offerPicture(at + 1, view.pictures.length)}</figcaption>
                  </figure>
                )}
              </li>
            ))}
            {genuine.map((sha256) => (
              <li key={sha256}>
                <figure>
                  <img src={fileUrl(`/v1/references/${view.reference!.referenceId}/pictures/${sha256}`)} alt="" />
                  <figcaption>{words.pictures.ofReference(view.reference!.name)}</figcaption>
                </figure>
              </li>
            ))}
          </ul>
        </section>
      )}
      <section>
        <h2>{said.happened.title}</h2>
        <ol className={styles.events}>
          {events.map((event, index) => (
            <li key={event.sequence}>
              <span className={styles.number}>{event.sequence}</span>
              <div>
                {'at' in event && (
                  <p className={styles.when}>
                    {formats.exactly(event.at)}
                    {who(event, index) !== undefined && <bdi> · {who(event, index)}</bdi>}
                  </p>
                )}
                <p>{sentenceOf(event, words, { ...formats, person: nameOf })}</p>
                {'note' in event && event.note !== undefined && (
                  <blockquote dir="auto" className={styles.note}>
                    {plainWords(event.note)}
                  </blockquote>
                )}
                {'erased' in event && <Erased erased={event.erased} />}
                {'data' in event && 'filesSha256' in event.data && (
                  <PrintedFiles view={view} files={event.data.filesSha256 ?? []} />
                )}
              </div>
            </li>
          ))}
        </ol>
      </section>
      <PrintedTold view={view} events={events} />
    </PrintFrame>
  );
}

/** Whether it was somebody, of the brand or of the marketplace, whose name is told. */
const byPerson = ({ actor }: Exclude<CaseEvent, { kind: 'withheld' }>): boolean =>
  actor.kind === 'brand' || actor.kind === 'staff';
