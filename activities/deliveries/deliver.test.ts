import { afterAll, beforeAll, expect, onTestFinished, test } from 'vitest';
import { enterMember } from '../../test/support/rigs/people.ts';
import { keepOnlyMembers } from '../../database/brands/brand-members.ts';
import { openMailbox } from '../../sandbox/mailbox/rig.ts';
import { detector } from '../../test/support/cases/actors.ts';
import { openingWith, termsWith } from '../../test/support/cases/opening.ts';
import { openCaseIn } from '../../test/support/rigs/open-case.ts';
import { marketplaceSecret } from '../../test/support/rigs/sandbox.ts';
import { createTestDatabase, type TestDatabase } from '../../test/support/rigs/test-database.ts';
import { seedSamples } from '../../workers/samples/seed-samples.ts';
import { connectMarketplace } from '../marketplace/marketplace.ts';
import { createDeliver } from './deliver.ts';
import { connectMailServer } from './mail-server.ts';
import { connectWebhooks } from './webhooks/connect-webhooks.ts';

let on: TestDatabase;
beforeAll(async () => {
  on = await createTestDatabase();
  await seedSamples(on.database);
});
afterAll(() => on.drop());

test('whoever has left gets no letter any more, not even one that is under way; the others get theirs', async () => {
  const { database } = on;
  const mailbox = await openMailbox();
  const mail = connectMailServer({ url: mailbox.smtpUrl });
  onTestFinished(() => mail.close());
  const second = {
    membershipId: 'aurelia-nils',
    name: 'Nils Holm',
    email: 'nils@aurelia.example',
    language: 'de',
  } as const;
  await enterMember(database, { ...second, brandId: 'aurelia' });
  const open = (caseId: string) =>
    openCaseIn(database, {
      caseId,
      opening: openingWith({ listingId: caseId, brandId: 'aurelia' }),
      terms: termsWith(),
      actor: detector,
      at: new Date().toISOString(),
    });
  const deliver = createDeliver({
    database,
    marketplace: connectMarketplace({ url: 'http://127.0.0.1:1', secret: marketplaceSecret }),
    mail,
    webhooks: connectWebhooks({ privateNetworks: [] }),
    sender: {
      address: 'notices@harbour.example',
      portal: 'https://harbour.example',
      marketplaceName: 'Harbour Market',
    },
    linkSecret: 'known to this test alone',
    startDeliveries: async () => {},
  });
  const lettersTo = async (recipientId: string): Promise<string[]> => {
    const rows = database.selectFrom('deliveries').select('delivery_id').where('recipient_id', '=', recipientId);
    return (await rows.execute()).map(({ delivery_id }) => delivery_id);
  };

  await open('before');
  const [underWay = ''] = await lettersTo('aurelia-vera');
  await database
    .transaction()
    .execute((transaction) => keepOnlyMembers(transaction, 'aurelia', [second.email], new Date().toISOString()));
  await expect(deliver(underWay)).rejects.toMatchObject({ type: 'RecipientLeft', nonRetryable: true });
  await open('after');
  expect(await lettersTo('aurelia-vera')).toEqual([underWay]);
  for (const letter of await lettersTo('aurelia-nils')) await deliver(letter);
  expect((await mailbox.mails()).flatMap(({ to }) => to)).toEqual(['nils@aurelia.example', 'nils@aurelia.example']);
});
