import { afterAll, beforeAll, expect, test } from 'vitest';
import { startPortalRig, type PortalRig } from './portal-rig.ts';

const fifty = 50;
let rig: PortalRig;
const cases: string[] = [];
beforeAll(async () => {
  rig = await startPortalRig();
  for (let index = 0; index < fifty; index += 1)
    cases.push(await rig.suspect({ listingId: `bulk-${index}`, title: `Aurelia Chrono ${index}` }));
}, 180_000);
afterAll(() => rig.stop());

test('fifty cases are answered at once by keys, and each of them is decided', async () => {
  const { page, complaints } = await rig.signIn('vera@aurelia.example');
  await page.goto(`${rig.url}/inbox`);
  await page.locator('[data-case]').nth(4).waitFor();
  await page.keyboard.press('Control+a');
  await page.getByText(`${fifty} selected`).waitFor();
  await page.getByRole('button', { name: 'Answer all …' }).click();
  await page.getByRole('dialog', { name: `Answer ${fifty} cases` }).waitFor();
  for (const key of ['2', '1', 'Control+Enter']) await page.keyboard.press(key);
  await page.getByRole('button', { name: 'Send now' }).click();
  const stageOf = async (caseId: string): Promise<string> =>
    (await rig.ask('GET', `/v1/cases/${caseId}`, { key: 'jf_sample_lead' })).stage;
  for (const caseId of cases) await expect.poll(() => stageOf(caseId), { timeout: 60_000 }).toBe('closed');
  expect(complaints).toEqual([]);
}, 180_000);
