import { afterAll, beforeAll, expect, test } from 'vitest';
import { startPortalRig, type PortalRig } from './portal-rig.ts';

let rig: PortalRig;
const cases: string[] = [];
beforeAll(async () => {
  rig = await startPortalRig();
  const goods = ['Aurelia Meridian automatic watch, steel, new in box', 'Aurelia Diver 300 m', 'مرحبا ساعة أوريليا أصلية'];
  const titles = [...goods, '<img src=x onerror=alert(1)> '.repeat(34), 'Aurelia 机械手表 Meridian 全新 正品代购', 'Aurelia Classic 36'];
  for (const [index, title] of titles.entries())
    cases.push(await rig.suspect({ listingId: `watch-${index}`, title, amount: `${89 + 40 * index}.00` }));
});
afterAll(() => rig.stop());

test('an inbox costs one request, moves nothing, and is walked by keys', async () => {
  const { page, complaints } = await rig.signIn('vera@aurelia.example');
  const asked: string[] = [];
  page.on('request', (request) => {
    const { pathname } = new URL(request.url());
    if (request.resourceType() === 'fetch' && pathname.startsWith('/v1/')) asked.push(pathname);
  });
  await page.addInitScript(() => {
    const shifts = ((globalThis as unknown as { shifts: number[] }).shifts = []);
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) (shifts as number[]).push((entry as unknown as { value: number }).value);
    }).observe({ type: 'layout-shift', buffered: true });
  });
  await page.goto(`${rig.url}/inbox`);
  const row = (nth: number) => page.getByRole('row').filter({ has: page.getByRole('checkbox') }).nth(nth);
  await row(0).waitFor();
  await page.getByText('Mara Lindqvist').waitFor();
  if (process.env.SHOOT) await page.screenshot({ path: `${process.env.SHOOT}/inbox-light-1440-en.png` });
  expect(asked).toEqual(['/v1/inbox']);
  expect(complaints).toEqual([]);
});
