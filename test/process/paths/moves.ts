import type { Duration } from '@temporalio/common';
import { expect, vi } from 'vitest';
import type { EventKind } from '../../../domain/case/events.ts';
import { fold } from '../../../domain/case/evolve.ts';
import type { Message as Sent } from '../../../domain/case/commands/read-message.ts';
import type { SignalName } from '../../../domain/case/commands/message-contents.ts';
import type { ErrorCode } from '../../../domain/errors.ts';
import type { Actor, UpdateName, Verdict } from '../../../domain/vocabulary.ts';
import { brand, colleague, seller, staff, type CaseHandle, type Rig } from '../../support/rigs/rig.ts';

/** A case on its way. */
export interface Journey {
  rig: Rig;
  handle: CaseHandle;
  caseId: string;
  listingId: string;
}

/** One thing that happens to a case: it lives through a time, somebody tells it something, the world around it changes. */
export type Move = '1 hour' | `${number} ${'hours' | 'days'}` | Message | ((journey: Journey) => Promise<unknown>);

export type Message = { [N in UpdateName]: { name: N; message: Sent<N> } }[UpdateName];

export const lead: Actor = { kind: 'staff', id: 'lena' };

export const verdict = (verdict: Verdict): Message => ({
  name: 'submitVerdict',
  message: { actor: brand, content: { verdict, reasonCode: 'brand_says' } },
});
/** The brand's own notice about an offer of which it was, or was not, asked. */
export const complaint: Message = {
  name: 'submitVerdict',
  message: { actor: brand, content: { verdict: 'counterfeit', reasonCode: 'brand_says', notice: true } },
};
/** What only a holder of the namespace can say: a notice that does not know. */
export const undecidedComplaint: Message = {
  name: 'submitVerdict',
  message: { actor: brand, content: { verdict: 'cannot_determine', reasonCode: 'brand_says', notice: true } },
};
export const question: Message = {
  name: 'requestInformation',
  message: { actor: brand, content: { textSha256: 'a'.repeat(64) } },
};
export const information: Message = {
  name: 'provideInformation',
  message: { actor: staff, content: { textSha256: 'b'.repeat(64) } },
};
export const extend = (by: string): Message => ({
  name: 'extendDeadline',
  message: { actor: staff, content: { by, reasonCode: 'brand_asked' } },
});
export const review = (decision: 'remove' | 'dismiss', actor = staff): Message => ({
  name: 'decideReview',
  message: { actor, content: { decision, reasonCode: 'staff_say' } },
});
export const reviewAsLead = (decision: 'remove' | 'dismiss'): Message => ({
  name: 'decideReview',
  message: { actor: lead, content: { decision, reasonCode: 'lead_says', asLead: true } },
});
export const resolve = (resolution: 'retry' | 'mark_done' | 'give_up'): Message => ({
  name: 'resolveMarketplaceProblem',
  message: { actor: staff, content: { resolution, reasonCode: 'staff_say' } },
});
export const appeal: Message = { name: 'fileAppeal', message: { actor: seller, content: { reasonCode: 'genuine' } } };
export const answer = (answer: 'maintain' | 'retract', round = 1): Message => ({
  name: 'answerAppeal',
  message: { actor: brand, content: { answer, round, reasonCode: 'brand_says' } },
});
export const decision = (decision: 'upheld' | 'reinstated', actor = colleague, round = 1): Message => ({
  name: 'decideAppeal',
  message: { actor, content: { decision, round, reasonCode: 'staff_say' } },
});
export const retract: Message = {
  name: 'retractVerdict',
  message: { actor: brand, content: { reasonCode: 'mistaken' } },
};
export const withdraw: Message = {
  name: 'withdrawSuspicion',
  message: { actor: staff, content: { reasonCode: 'detector_fault' } },
};

/** A message that must be refused, with this code. */
export const refused =
  (code: ErrorCode, message: Message): Move =>
  async (journey) =>
    expect((await send(journey, message)).refused?.code).toBe(code);

const signal =
  <N extends SignalName>(name: N, message: Sent<N>): Move =>
  ({ rig, caseId }) =>
    rig.runs.signal(caseId, name, message, crypto.randomUUID());

export const joins = (score: string): Move =>
  signal('suspicionsAdded', {
    actor: { kind: 'system', id: 'start-sweep' },
    content: {
      suspicions: [
        {
          suspicionId: `price-watch/${score}`,
          score,
          findings: [{ detector: 'price-watch', reasonCode: 'price_too_low', score }],
        },
      ],
    },
  });
/** The seller's letter about the removal is accepted. */
export const delivered: Move = async (journey) => {
  const { sequence } = fold(await journey.rig.events(journey.caseId)).statement!;
  const actor = { kind: 'system', id: 'deliver-letters' } as const;
  await journey.rig.runs.signal(
    journey.caseId,
    'letterDelivered',
    { actor, content: { sequence } },
    crypto.randomUUID(),
  );
};
/** The marketplace tells that the listing is gone. */
export const vanished = signal('listingVanished', { actor: { kind: 'marketplace', id: 'harbour' }, content: {} });
/** The marketplace tells that it is back. */
export const returned = signal('listingReturned', { actor: { kind: 'marketplace', id: 'harbour' }, content: {} });
/** A verdict by whoever holds the namespace. */
export const plainSignal =
  (name: 'confirm' | 'reject'): Move =>
  ({ handle }) =>
    handle.signal(name);

/** An operator asks Temporal to cancel the run: kept beside the case, and without any effect on it. */
export const cancelled: Move = async ({ rig, handle, caseId }) => {
  await handle.cancel();
  const annex = rig.database
    .selectFrom('annex_records')
    .select(['kind', 'data'])
    .where('case_id', '=', caseId)
    .where('kind', '<>', 'letter_sent');
  const kept = { kind: 'operator_intervened', data: { intervention: 'cancel_requested', effect: 'none' } };
  await vi.waitFor(async () => expect(await annex.execute()).toEqual([kept]), { timeout: 20_000 });
};

/** The seller takes the offer down; nobody is told. */
export const offerGoes: Move = ({ rig, listingId }) => rig.sandbox.vanish(listingId);

/** The seller puts it up again, under the same id. */
export const offerComesBack: Move = ({ rig, listingId }) => rig.sandbox.putOffer({ listingId, sellerId: 'seller-1' });

/** Waits, in real time, until the marketplace has met a call about the offer, and has put it off. */
export const underWay: Move = ({ rig, caseId }) =>
  vi.waitFor(async () => expect(await rig.sandbox.calls(caseId)).toHaveLength(1), { timeout: 20_000 });

/** The same of the question whose offer it is. */
export const lookUnderWay: Move = ({ rig, listingId }) =>
  vi.waitFor(async () => expect(JSON.stringify(await rig.sandbox.standingFaults())).not.toContain(`"${listingId}"`), {
    timeout: 20_000,
  });

/** Waits, in real time, until the ledger holds this. */
export const until =
  (kind: EventKind) =>
  ({ rig, caseId }: Journey): Promise<void> =>
    vi.waitFor(async () => expect(await rig.kinds(caseId)).toContain(kind), { timeout: 20_000 });

/** No worker runs until so long after the brand was asked. */
export const outageUntilAfter =
  (seconds: number): Move =>
  async ({ rig, caseId }) => {
    const asked = (await rig.events(caseId)).findLast(({ kind }) => kind === 'brand_asked')!;
    const over = Date.parse(asked.at) + seconds * 1000;
    await rig.stopWorkers();
    await vi.waitFor(() => expect(Date.now()).toBeGreaterThan(over), { timeout: 20_000 });
    await rig.startWorkers();
  };

const send = ({ rig, caseId }: Journey, { name, message }: Message) =>
  rig.runs.send(caseId, name, message, crypto.randomUUID());

/** Lets it happen. A message must be taken. */
export async function make(move: Move, journey: Journey): Promise<void> {
  if (typeof move === 'string') await journey.rig.time.advance(journey.handle, move as Duration);
  else if (typeof move === 'function') await move(journey);
  else expect(await send(journey, move), `${move.name} is taken`).toEqual({ sequence: expect.any(Number) });
}
