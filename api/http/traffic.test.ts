import { Hono } from 'hono';
import { expect, test } from 'vitest';
import { watchTraffic } from './traffic.ts';

/** An app with a path that answers when it is told to. */
function busyApp() {
  const traffic = watchTraffic();
  const app = new Hono();
  let answer = (): void => {};
  const told = new Promise<void>((resolve) => (answer = resolve));
  app.use(traffic.count);
  app.get('/', async (context) => {
    await told;
    return context.text('done');
  });
  return { traffic, ask: () => app.request('/'), answer };
}

test('nothing is waited for where nobody asks', async () => {
  const { traffic } = busyApp();
  const turn = new Promise((resolve) => setImmediate(resolve, 'a turn of the loop'));
  expect(await Promise.race([traffic.giveWay().then(() => 'at once'), turn])).toBe('at once');
});

test('long work waits until a request has its answer', async () => {
  const { traffic, ask, answer } = busyApp();
  const order: string[] = [];
  const asking = Promise.resolve(ask()).then(() => order.push('answered'));
  const given = traffic.giveWay().then(() => order.push('goes on'));
  answer();
  await Promise.all([asking, given]);
  expect(order).toEqual(['answered', 'goes on']);
});

test('long work goes on when a request never ends', async () => {
  const { traffic, ask } = busyApp();
  void ask();
  await traffic.giveWay();
});
