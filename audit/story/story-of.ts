import type { CaseEvent } from '../../domain/case/events.ts';
import { calendarSchema } from '../../domain/time/calendar.ts';
import type { BundleContent, BundledAnnexRecord } from './bundle-content.ts';
import type { CaseStory, Held, Snapshot, StoryEvent, StoryLetter } from './case-story.ts';
import { deadlinesIn } from './deadlines.ts';

/** A case as its paper tells it, from what its bundle holds and what the register has of the rights that it names. */
export function storyOf(content: BundleContent): CaseStory {
  const { caseId, view, head, annex, erased, withheld, terms } = content;
  const seen = content.events.flatMap((event) => ('withheld' in event ? [] : [event]));
  const opened = seen.find((event) => event.kind === 'case_opened');
  const corrected = seen.findLast((event) => event.kind === 'seller_corrected');
  // To whom the opening is withheld, that is the seller: what they did themselves names them.
  const own = seen.findLast(({ actor }) => actor.kind === 'seller');
  const sellerId = corrected?.data.sellerId ?? opened?.data.offer.sellerId ?? own?.actor.id;
  const held = holder(content);
  const snapshotSha256 = opened?.data.offer.snapshotSha256;
  const snapshot = snapshotSha256 === undefined ? undefined : asSnapshot(held(snapshotSha256, content.texts));
  const pictures = snapshot?.state === 'here' ? (snapshot.value.pictures ?? []) : [];
  const ending = endingIn(seen);
  const policy = opened && policyIn(terms, opened.data.terms.policySha256);
  const renewed = seen.findLast((event) => event.kind === 'calendar_renewed');
  const calendar = calendarSchema.safeParse(
    terms.get(renewed?.data.calendarSha256 ?? opened?.data.terms.calendarSha256 ?? ''),
  );
  return {
    caseId,
    view,
    head,
    ...(opened && { opened }),
    ...(sellerId !== undefined && { sellerId }),
    ...(snapshot && { snapshot }),
    pictures: pictures.map((sha256) => held(sha256, content.files)),
    rights: new Map(rightsIn(seen).map((id) => [id, content.rights.get(id)])),
    inForce: inForceIn(seen),
    ...(ending && { ending }),
    ...(policy && { policy }),
    ...(calendar.success && { calendar: calendar.data }),
    events: content.events.map((event): StoryEvent => {
      const { sequence, hash } = event;
      if ('withheld' in event) return { sequence, hash, withheld: true };
      const { textSha256, filesSha256 = [] } = event.data as { textSha256?: string; filesSha256?: string[] };
      const note = textSha256 === undefined ? undefined : held(textSha256, content.texts);
      return { sequence, hash, event, files: filesSha256, ...(note && { note }) };
    }),
    deadlines: deadlinesIn(content.events, view),
    letters: annex.filter(isLetter).map((record) => letterOf(record, content, held)),
    annex: annex.filter((record) => !isLetter(record)),
    erased,
    withheld,
  };
}

const isLetter = ({ kind }: BundledAnnexRecord): boolean => kind === 'letter_sent';

function letterOf(
  { at, data }: BundledAnnexRecord,
  { texts }: BundleContent,
  held: ReturnType<typeof holder>,
): StoryLetter {
  const { sequence, notification, party, channel, language, digestId, letterSha256 } = data as unknown as {
    sequence: number;
    notification: StoryLetter['kind'];
    letterSha256: string;
    digestId?: string;
  } & Pick<StoryLetter, 'party' | 'channel' | 'language'>;
  const found = held(letterSha256, texts);
  const words =
    found.state === 'here' ? { ...found, value: JSON.parse(found.value) as { subject: string; text: string } } : found;
  return { at, sequence, kind: notification, party, channel, language, isInDigest: digestId !== undefined, words };
}

/** Looks for what a hash names, and for the reason where it is not there. */
function holder({ erased, withheld }: BundleContent) {
  const erasedBy = new Map(erased.map((one) => [one.sha256, one]));
  const hidden = new Set(withheld);
  return <T>(sha256: string, among: ReadonlyMap<string, T>): Held<T> => {
    const value = among.get(sha256);
    if (value !== undefined) return { sha256, state: 'here', value };
    const gone = erasedBy.get(sha256);
    if (gone) return { sha256, state: 'erased', at: gone.erasedAt, reason: gone.reason };
    return { sha256, state: hidden.has(sha256) ? 'withheld' : 'missing' };
  };
}

const asSnapshot = (text: Held<string>): Held<Snapshot> =>
  text.state === 'here' ? { ...text, value: JSON.parse(text.value) as Snapshot } : text;

function policyIn(terms: ReadonlyMap<string, unknown>, sha256: string): CaseStory['policy'] {
  const { name, version } = (terms.get(sha256) ?? {}) as { name?: string; version?: number };
  return name === undefined || version === undefined ? undefined : { name, version, sha256 };
}

/** The registered rights that events name, each once, by their ids. */
export const rightsIn = (events: readonly CaseEvent[]): string[] => [
  ...new Set(
    events.flatMap((event) => {
      const { ground, iprRecordId = ground?.iprRecordId } = event.data as {
        ground?: { iprRecordId?: string };
        iprRecordId?: string;
      };
      return iprRecordId ?? [];
    }),
  ),
];

/** What the marketplace does to the offer: an order alone restricts nothing. */
function inForceIn(events: readonly CaseEvent[]): CaseStory['inForce'] {
  let inForce: CaseStory['inForce'] = { measure: 'none' };
  let ground: CaseStory['inForce']['ground'];
  for (const { kind, at, data } of events) {
    if (kind === 'measure_decided' && data.ground) ({ ground } = data);
    if (kind === 'measure_taken' || kind === 'reinstatement_ordered')
      inForce = { measure: data.measure, since: at, ...(ground && data.measure !== 'none' && { ground }) };
    if (kind === 'measure_unneeded') inForce = { measure: 'none', since: at };
  }
  return inForce;
}

function endingIn(events: readonly CaseEvent[]): CaseStory['ending'] {
  const last = events.findLast(({ kind }) => kind === 'case_closed' || kind === 'ending_decided');
  if (last?.kind !== 'case_closed' && last?.kind !== 'ending_decided') return undefined;
  const { outcome, reason } = last.data;
  return { outcome, reason, at: last.at, isClosed: last.kind === 'case_closed' };
}
