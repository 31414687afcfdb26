import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useNames } from '../data/names.ts';
import { Erased } from '../ui/erased.tsx';
import { useFormats } from '../ui/formats.ts';
import { Moment } from '../ui/moment.tsx';
import { Card } from '../ui/page.tsx';
import { byRule } from '../../domain/sentences/by-rule.ts';
import { sentenceOf } from '../../domain/sentences/sentence.ts';
import { plainWords } from '../ui/plain-words.ts';
import { PlainButton } from '../ui/plain-button.tsx';
import { useWords } from '../words/use-words.tsx';
import styles from './case.module.css';
import { EventFiles } from './event-files.tsx';
import type { CaseEvent, CaseView } from './read-case.ts';

const shownAtFirst = 8;

/** What has happened, in sentences, the newest first. */
export function Happened({ view, events }: { view: CaseView; events: readonly CaseEvent[] }) {
  const words = useWords();
  const said = words.casePage.happened;
  const [all, showAll] = useState(false);
  const newest = events.toReversed();
  const shown = all ? newest : newest.slice(0, shownAtFirst);
  return (
    <Card title={said.title}>
      <ol className={styles.events} reversed>
        {shown.map((event) => (
          <Event
            key={event.sequence}
            event={event}
            rule={byRule(events, events.indexOf(event), words.events)}
            view={view}
          />
        ))}
      </ol>
      <p className={styles.eventsEnd}>
        {shown.length < newest.length && (
          <PlainButton onClick={() => showAll(true)}>{said.earlier(newest.length - shown.length)}</PlainButton>
        )}
        <Link to="/cases/$caseId/timeline" params={{ caseId: view.caseId }}>
          {words.casePage.further.timeline}
        </Link>
      </p>
    </Card>
  );
}

/** @param rule what stands in the place of a name, where it followed by rule */
function Event({ event, rule, view }: { event: CaseEvent; rule: string | undefined; view: CaseView }) {
  const words = useWords();
  const formats = useFormats();
  const nameOf = useNames(view.brand.brandId);
  const sentence = sentenceOf(event, words, { ...formats, person: nameOf });
  if (event.kind === 'withheld') return <li className={styles.event}>{sentence}</li>;
  const isPerson = event.actor.kind === 'brand' || event.actor.kind === 'staff';
  const who = rule ?? (isPerson ? nameOf(event.actor.id) : undefined);
  const files = 'filesSha256' in event.data ? (event.data.filesSha256 ?? []) : [];
  return (
    <li className={styles.event}>
      <span className={styles.when}>
        {words.events.number(formats.number(event.sequence))} · <Moment at={event.at} as="short" />
        {who !== undefined && (
          <>
            {' · '}
            <bdi>{who}</bdi>
          </>
        )}
      </span>
      <span>{sentence}</span>
      {event.note !== undefined && (
        <blockquote className={styles.quote} dir="auto">
          {plainWords(event.note)}
        </blockquote>
      )}
      <Erased erased={event.erased} />
      <EventFiles caseId={view.caseId} files={files} known={view.files} />
    </li>
  );
}
