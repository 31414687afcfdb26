import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { findingsOn } from './accessibility.ts';
import { startPortalRig, type PortalRig } from './portal-rig.ts';

const lead = 'lena.okafor@harbour.example';
const administrator = 'arne.holm@harbour.example';

let rig: PortalRig;
beforeAll(async () => void (rig = await startPortalRig()));
afterAll(() => rig.stop());

/** A case that its brand has cleared with a note, so long ago that nobody can contest it any more. */
async function oldCase(): Promise<string> {
  const caseId = await rig.suspect({ listingId: 'erasure-1', score: '0.5' });
  const body = { verdict: 'authentic', reasonCode: 'genuine', note: 'The seller is ill, as we know.' };
  await rig.ask('POST', `/v1/cases/${caseId}/verdict`, { key: 'jf_sample_aurelia', body });
  const isClosed = async () =>
    (await rig.ask('GET', `/v1/cases/${caseId}`, { key: 'jf_sample_lead' })).stage === 'closed';
  await vi.waitUntil(isClosed, { timeout: 60_000, interval: 100 });
  const longAgo = new Date(Date.now() - 365 * 86_400_000).toISOString();
  await rig.database.updateTable('cases').set({ updated_at: longAgo }).where('case_id', '=', caseId).execute();
  return caseId;
}

test('one proposes, and holds the case; another one releases it, and erases for good', async () => {
  const caseId = await oldCase();
  const record = `${rig.url}/cases/${caseId}/record`;
  const [one, other] = [await rig.signIn(lead), await rig.signIn(administrator)];

  await one.page.goto(record);
  const hold = one.page.getByRole('button', { name: 'Hold the case' });
  await hold.focus();
  await one.page.keyboard.press('Enter');
  await one.page.getByText(/^Held since .* by Lena Okafor: court proceedings/).waitFor();
  await one.page.getByText('You have set the hold').waitFor();
  await one.page.getByRole('textbox', { name: /For who approves/ }).fill('Letter 12.');
  await one.page.keyboard.press('Tab');
  await one.page.keyboard.press('Enter');
  await one.page.getByText('all of this is still needed').waitFor();

  await other.page.goto(record);
  await other.page.getByRole('button', { name: 'Release the case' }).click();
  await other.page.getByRole('dialog').getByRole('button', { name: 'Release the case' }).click();
  await other.page.getByText('The case is not held.').waitFor();

  await one.page.reload();
  await one.page.getByRole('textbox', { name: /For who approves/ }).fill('Letter 12.');
  await one.page.getByRole('button', { name: 'Propose' }).click();
  await one.page.getByText('You have proposed it: somebody else decides.').waitFor();
  expect(await one.page.getByRole('button', { name: 'Erase for good' }).count()).toBe(0);
  expect(await findingsOn(one.page)).toEqual([]);

  await other.page.reload();
  await other.page.getByText('Letter 12.').waitFor();
  await other.page.getByRole('button', { name: 'Erase for good' }).click();
  await other.page.getByRole('dialog').getByRole('button', { name: 'Erase for good' }).click();
  await other.page.getByText(/Decided by Arne Holm/).waitFor();
  await other.page.getByText('Something was erased').waitFor();
  await other.page.getByRole('button', { name: 'Check the chain' }).click();
  await other.page.getByText('It holds.').waitFor();

  await one.page.goto(`${rig.url}/cases/${caseId}`);
  await one.page
    .getByText(/^Erased on .*: the person has asked for it\.$/)
    .first()
    .waitFor();
  expect(await one.page.getByText('The seller is ill').count()).toBe(0);
  expect(await findingsOn(one.page)).toEqual([]);
  const refused = (said: string): boolean => said.includes('409');
  expect([...one.complaints, ...other.complaints].filter((said) => !refused(said))).toEqual([]);
});
