import type { Client } from '@temporalio/client';
import type { Transporter } from 'nodemailer';
import type pg from 'pg';
import type { Marketplace } from '../../../../activities/marketplace/marketplace.ts';
import { fill, type BareSubject, type EffectsTemplate, type RecordingTemplate } from './effects.ts';
import { insertRecording } from './tables.ts';

export interface BareDependencies {
  pool: pg.Pool;
  client: Client;
  mail: Transporter;
  marketplace: Marketplace;
  effects: EffectsTemplate;
}

type Delivery = RecordingTemplate['deliveries'][number];

/** The same rows and the same letters as ours, each by one statement and one call. */
export const createBareActivities = ({ pool, client, mail, marketplace, effects }: BareDependencies) => ({
  async record(subject: BareSubject, step: number): Promise<number> {
    const recording = effects.recordings[step]!;
    await insertRecording(pool, fill(recording.rows, subject));
    await startLetters(client, subject, step, recording);
    return step;
  },
  async deliver(subject: BareSubject, { deliveryId, channel }: Delivery): Promise<void> {
    const id = fill(deliveryId, subject);
    if (channel === 'mail') await mail.sendMail({ ...effects.mail, messageId: `<${id}@bare>` });
    else await marketplace.tell(subject.sellerId, { ...effects.message, messageId: id, caseId: subject.caseId });
    await pool.query({
      name: 'delivered',
      text: `WITH attempt AS (
          INSERT INTO bare.delivery_attempts (delivery_id, at, outcome, detail) VALUES ($1, now(), 'accepted', 'taken'))
        UPDATE bare.deliveries SET state = 'delivered' WHERE delivery_id = $1`,
      values: [id],
    });
  },
});
export type BareActivities = ReturnType<typeof createBareActivities>;

export const createBareMarketplaceActivities = ({ marketplace }: Pick<BareDependencies, 'marketplace'>) => ({
  enforce: ({ caseId, listingId }: BareSubject): Promise<void> =>
    marketplace.restrict({ listingId, caseId, measure: 'removed', order: 1, reason: 'fake_logo' }),
  async confirmRemoval({ listingId }: BareSubject): Promise<boolean> {
    return (await marketplace.look(listingId)).measureInForce === 'removed';
  },
});
export type BareMarketplaceActivities = ReturnType<typeof createBareMarketplaceActivities>;

/** Starts the run that carries a recording's letters, when it has any. */
export async function startLetters(
  client: Client,
  subject: BareSubject,
  step: number,
  { deliveries }: RecordingTemplate,
): Promise<void> {
  if (deliveries.length === 0) return;
  await client.workflow.start('bareLetters', {
    workflowId: `${subject.caseId}.letters.${step}`,
    taskQueue: 'bare',
    args: [subject, deliveries],
  });
}
