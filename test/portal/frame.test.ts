import { afterAll, beforeAll, expect, test } from 'vitest';
import { startPortalRig, type PortalRig } from './portal-rig.ts';

let rig: PortalRig;
beforeAll(async () => {
  rig = await startPortalRig();
});
afterAll(() => rig.stop());

test('whoever is signed out is asked to sign in, and comes back', async () => {
  const { page } = await rig.openBrowser();
  await page.goto(`${rig.url}/inbox?view=appeals`);
  const asked = new URL(page.url());
  expect([asked.pathname, asked.searchParams.get('returnTo')]).toEqual(['/sign-in', '/inbox?view=appeals']);
});

test('whoever is signed in sees their own sections, and the partner by name', async () => {
  const { page, complaints } = await rig.signIn('vera@aurelia.example');
  await page.goto(`${rig.url}/`);
  await page.waitForURL(`${rig.url}/inbox`);
  await page.getByRole('navigation', { name: 'Sections' }).getByRole('link', { name: 'Rights' }).waitFor();
  await page.getByText('Mara Lindqvist').waitFor();
  expect(complaints).toEqual([]);
});
