import { sql } from 'kysely';
import type { PortalRig } from './portal-rig.ts';

/** Stands in all that the other brand has. */
const root = 'Quoxil';

/**
 * Gives another brand words of its own in all that can be said of it, its people, models, rights, cases, messages and files.
 * @returns words that nobody else may ever be sent
 */
export async function seedAnotherBrand(rig: PortalRig): Promise<string[]> {
  const { database } = rig;
  const brandId = 'nordlicht';
  const key = 'jf_sample_nordlicht';
  const { marks } = await database
    .updateTable('product_references')
    .set({ name: `${root} speaker`, marks: [`The ${root} mark is embossed.`] })
    .where('brand_id', '=', brandId)
    .returning('marks')
    .executeTakeFirstOrThrow();
  await database
    .updateTable('ipr_records')
    .set({ number: `${root}-1` })
    .where('brand_id', '=', brandId)
    .execute();
  await database
    .updateTable('memberships')
    .set({ name: `${root} Person` })
    .where('brand_id', '=', brandId)
    .execute();
  const sha256 = await rig.keepPicture(key, { goods: 'speaker', word: 'QUOXIL', colour: '#123456', ground: '#efe7da' });
  const caseId = await rig.suspect({
    listingId: `${root}-offer`,
    title: `${root} speaker, boxed`,
    brand: 'Nordlicht Audio',
    sellerId: `${root}-seller`,
  });
  const body = { note: `Show the ${root} clasp.`, files: [sha256] };
  await rig.ask('POST', `/v1/cases/${caseId}/information-requests`, { key, body });
  const message = { text: `A word about ${root}.`, files: [sha256] };
  await rig.ask('POST', `/v1/cases/${caseId}/conversation/messages`, { key, body: message });
  await database
    .updateTable('brands')
    .set({ name: `${root} Audio` })
    .where('brand_id', '=', brandId)
    .execute();
  return [root, brandId, caseId, sha256, ...marks];
}

/** The salts of all texts: whoever had one could guess the text. */
export async function allSalts(rig: PortalRig): Promise<string[]> {
  const { rows } = await sql<{ salt: string }>`
    SELECT convert_from(bytes, 'UTF8')::jsonb ->> 'salt' AS salt FROM texts WHERE bytes IS NOT NULL`.execute(
    rig.database,
  );
  return rows.map(({ salt }) => salt);
}
