import { expect, test } from 'vitest';
import { launchChromium } from '../support/browser/chromium.ts';
import { openIdentityProvider } from '../support/identity-provider.ts';
import { startFullRig } from '../support/rigs/full-rig.ts';

test('a browser is led to the company’s provider and back, signed in', async () => {
  const [rig, browser] = await Promise.all([startFullRig(), launchChromium()]);
  const provider = await openIdentityProvider({ redirectUri: `${rig.url}/sign-in/callback/aurelia` });
  try {
    const { issuer, clientId, clientSecret } = provider;
    const connection = { brand_id: 'aurelia', issuer, client_id: clientId, client_secret: clientSecret } as const;
    const at = new Date().toISOString();
    const decided = { standing: 'confirmed', set_by: 'vera', set_at: at, decided_by: 'mara', decided_at: at } as const;
    const row = { ...connection, ...decided, domains: ['aurelia.example'] };
    await rig.database.insertInto('sign_in_connections').values(row).execute();
    await rig.database
      .insertInto('sign_in_domains')
      .values({ domain: 'aurelia.example', brand_id: 'aurelia' })
      .execute();
    provider.signIn({ email: 'vera@aurelia.example', email_verified: true });

    const page = await browser.newPage();
    const complaints: string[] = [];
    page.on('console', (message) => message.type() === 'error' && complaints.push(message.text()));
    await page.goto(`${rig.url}/sign-in`);
    await page.getByLabel('Your email address').fill('vera@aurelia.example');
    await page.getByRole('button', { name: 'Continue' }).click();
    await page.waitForURL((url) => url.origin === rig.url && !url.pathname.startsWith('/sign-in'));
    await page.goto(`${rig.url}/sign-in`);
    await page.getByRole('heading', { name: 'Signed in' }).waitFor();
    expect(await page.getByText('what you are for aurelia counts here').count()).toBe(1);
    expect(complaints).toEqual([]);
  } finally {
    await browser.close();
    await provider.close();
    await rig.stop();
  }
});
