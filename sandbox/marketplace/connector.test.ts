import { describe, expect, test } from 'vitest';
import { offer, openMarketplace, sign } from './rig.ts';

describe('signatures', () => {
  const operations = [
    ['GET', '/listings/l-1'],
    ['PUT', '/listings/l-1/restrictions/c-1'],
    ['DELETE', '/listings/l-1/restrictions/c-1?decision=1&reason=x'],
    ['POST', '/sellers/s-1/messages'],
    ['POST', '/sellers/s-1/suspension'],
  ] as const;

  test.each(operations)('%s %s needs a signature that is right and fresh', async (method, path) => {
    const shop = await openMarketplace();
    const content = method === 'PUT' || method === 'POST' ? { any: 'body' } : undefined;
    const body = content ? JSON.stringify(content) : '';
    const tenMinutesAgo = new Date(Date.now() - 600_000);
    const wrong = [
      {},
      sign(`${body} `),
      sign(body, tenMinutesAgo),
      { ...sign(body), 'webhook-signature': 'v1' },
      { ...sign(body), 'webhook-id': 'another' },
    ];
    for (const headers of wrong) {
      const answer = await shop.send(method, path, content, headers);
      expect(answer.status).toBe(401);
      expect(answer.headers.get('content-type')).toBe('application/problem+json');
      expect(answer.body).toMatchObject({ status: 401, code: 'signature_invalid' });
    }
    expect((await shop.send(method, path, content, sign(body))).status).not.toBe(401);
  });
});

describe('looking at a listing', () => {
  test('shows it with its address, its pictures and the measure in force', async () => {
    const shop = await openMarketplace();
    await shop.putOffers(offer('l-1'), offer('l-2', { pictures: ['https://pictures.example/1.jpg'] }));
    await shop.restrict('l-1', 'c-1', 1, 'held');
    expect((await shop.look('l-1')).body).toEqual({
      ...offer('l-1'),
      status: 'live',
      pictures: [1, 2, 3].map((number) => `${shop.url}/pictures/l-1/${number}.svg`),
      url: `${shop.url}/offers/l-1`,
      measureInForce: 'held',
    });
    expect((await shop.look('l-2')).body.pictures).toEqual(['https://pictures.example/1.jpg']);
  });

  test('a listing that is gone is still known as gone; one that never was is 404', async () => {
    const shop = await openMarketplace();
    await shop.putOffers(offer('l-1'));
    await shop.send('DELETE', '/sandbox/listings/l-1');
    expect((await shop.look('l-1')).body).toMatchObject({ listingId: 'l-1', status: 'gone' });
    expect(await shop.look('l-2')).toMatchObject({ status: 404, body: { code: 'listing_unknown' } });
  });
});

describe('restricting and lifting', () => {
  test('a decision applies once; the same one again changes nothing', async () => {
    const shop = await openMarketplace();
    await shop.putOffers(offer('l-1'));
    const standing = { listingId: 'l-1', caseId: 'c-1', measure: 'held', decision: 1, measureInForce: 'held' };
    expect((await shop.restrict('l-1', 'c-1', 1, 'held')).body).toEqual({ ...standing, applied: true });
    expect((await shop.restrict('l-1', 'c-1', 1, 'held')).body).toEqual({ ...standing, applied: false });
  });

  test('a lower decision is ignored and shown the standing one', async () => {
    const shop = await openMarketplace();
    await shop.putOffers(offer('l-1'));
    await shop.restrict('l-1', 'c-1', 2, 'removed');
    const late = await shop.restrict('l-1', 'c-1', 1, 'demoted');
    expect(late).toMatchObject({ status: 200, body: { applied: false, measure: 'removed', decision: 2 } });
    expect(await shop.lift('l-1', 'c-1', 1)).toMatchObject({
      status: 200,
      body: { applied: false, measure: 'removed' },
    });
  });

  test('the same decision with another measure is refused', async () => {
    const shop = await openMarketplace();
    await shop.putOffers(offer('l-1'));
    await shop.restrict('l-1', 'c-1', 1, 'held');
    expect(await shop.restrict('l-1', 'c-1', 1, 'removed')).toMatchObject({
      status: 409,
      body: { code: 'decision_conflict' },
    });
    expect(await shop.lift('l-1', 'c-1', 1)).toMatchObject({ status: 409 });
    expect((await shop.look('l-1')).body.measureInForce).toBe('held');
  });

  test('the strongest over all cases is in force, also after one of them is lifted', async () => {
    const shop = await openMarketplace();
    await shop.putOffers(offer('l-1'));
    expect((await shop.restrict('l-1', 'c-1', 1, 'demoted')).body.measureInForce).toBe('demoted');
    expect((await shop.restrict('l-1', 'c-2', 1, 'removed')).body.measureInForce).toBe('removed');
    expect((await shop.lift('l-1', 'c-2', 2)).body).toMatchObject({ measure: 'none', measureInForce: 'demoted' });
    expect((await shop.lift('l-1', 'c-1', 2)).body).toMatchObject({ measure: 'none', measureInForce: 'none' });
  });

  test('lifting is remembered: a late lower restriction is ignored, even one that was never seen', async () => {
    const shop = await openMarketplace();
    await shop.putOffers(offer('l-1'));
    expect((await shop.lift('l-1', 'c-1', 2)).body).toMatchObject({ applied: true, decision: 2 });
    expect((await shop.restrict('l-1', 'c-1', 1, 'removed')).body).toMatchObject({
      applied: false,
      measure: 'none',
      measureInForce: 'none',
    });
    expect((await shop.restrict('l-1', 'c-1', 3, 'held')).body).toMatchObject({
      applied: true,
      measureInForce: 'held',
    });
  });

  test('a listing that is gone or unknown cannot be restricted; lifting on a gone one is fine', async () => {
    const shop = await openMarketplace();
    await shop.putOffers(offer('l-1'));
    await shop.restrict('l-1', 'c-1', 1, 'held');
    await shop.send('DELETE', '/sandbox/listings/l-1');
    expect(await shop.restrict('l-1', 'c-1', 2, 'removed')).toMatchObject({
      status: 404,
      body: { code: 'listing_gone' },
    });
    expect(await shop.lift('l-1', 'c-1', 3)).toMatchObject({ status: 200, body: { measure: 'none', applied: true } });
    expect(await shop.restrict('l-2', 'c-1', 1, 'held')).toMatchObject({
      status: 404,
      body: { code: 'listing_unknown' },
    });
    expect(await shop.lift('l-2', 'c-1', 1)).toMatchObject({ status: 404, body: { code: 'listing_unknown' } });
  });

  test('fifty restrictions at once, in any order, end at the highest decision', async () => {
    const shop = await openMarketplace();
    await shop.putOffers(offer('l-1'));
    const decisions = Array.from({ length: 50 }, (_, at) => ((at * 37) % 50) + 1); // every number once, well mixed
    const measure = (decision: number) => ['demoted', 'held', 'removed'][decision % 3] ?? 'held';
    const answers = await Promise.all(decisions.map((n) => shop.restrict('l-1', 'c-1', n, measure(n))));
    expect(answers.every(({ status }) => status === 200)).toBe(true);
    expect((await shop.look('l-1')).body.measureInForce).toBe(measure(50));
    const calls = await shop.callsOf('c-1');
    expect(calls).toHaveLength(50);
    const applied = calls.filter((call) => call.applied).map((call) => call.decision ?? 0);
    expect(applied).toEqual([...applied].sort((a, b) => a - b));
    expect(applied.at(-1)).toBe(50);
  });

  test('a case may carry any name that an id allows', async () => {
    const shop = await openMarketplace();
    await shop.putOffers(offer('__proto__'));
    for (const caseId of ['__proto__', 'constructor', 'a:b.c_d-e', 'x'.repeat(128)]) {
      expect((await shop.restrict('__proto__', caseId, 1, 'held')).body).toMatchObject({ caseId, applied: true });
      expect(await shop.callsOf(caseId)).toHaveLength(1);
    }
  });
});

describe('letters and suspensions', () => {
  test('a letter is stored once', async () => {
    const shop = await openMarketplace();
    await shop.putOffers(offer('l-1'));
    expect(await shop.message('pier-nine', 'm-1')).toMatchObject({ status: 201, body: { messageId: 'm-1' } });
    expect(await shop.message('pier-nine', 'm-1')).toMatchObject({ status: 200, body: { messageId: 'm-1' } });
    expect((await shop.messageBox('pier-nine')).text.split('Your offer was removed')).toHaveLength(2);
  });

  test('a suspension is stored once and shown', async () => {
    const shop = await openMarketplace();
    await shop.putOffers(offer('l-1'));
    const suspension = { suspensionId: 's-1', reason: 'repeat_infringer', until: '2031-05-01T00:00:00Z' };
    expect((await shop.signed('POST', '/sellers/pier-nine/suspension', suspension)).status).toBe(201);
    expect((await shop.signed('POST', '/sellers/pier-nine/suspension', suspension)).status).toBe(200);
    const { text } = await shop.messageBox('pier-nine');
    expect(text.split('This account is suspended')).toHaveLength(2);
    expect(text).toContain('datetime="2031-05-01T00:00:00Z"');
  });

  test('a seller nobody knows is 404', async () => {
    const shop = await openMarketplace();
    expect(await shop.message('nobody', 'm-1')).toMatchObject({ status: 404, body: { code: 'seller_unknown' } });
    expect(
      await shop.signed('POST', '/sellers/nobody/suspension', { suspensionId: 's-1', reason: 'repeat_infringer' }),
    ).toMatchObject({ status: 404, body: { code: 'seller_unknown' } });
  });
});

describe('bad input', () => {
  test('content that does not fit is 422 with a pointer to each field, and nothing is stored', async () => {
    const shop = await openMarketplace();
    await shop.putOffers(offer('l-1'));
    const path = '/listings/l-1/restrictions/c-1';
    const wrong = [
      [{ measure: 'none', decision: 1, reason: 'x' }, '/measure'],
      [{ measure: 'held', decision: 0, reason: 'x' }, '/decision'],
      [{ measure: 'held', decision: 1.5, reason: 'x' }, '/decision'],
      [{ measure: 'held', decision: 1, reason: 'not a code' }, '/reason'],
      [{ measure: 'held', decision: 1, reason: 'x', more: true }, ''],
      [[], ''],
    ] as const;
    for (const [content, pointer] of wrong) {
      const answer = await shop.signed('PUT', path, content);
      expect(answer).toMatchObject({ status: 422, body: { code: 'invalid_content' } });
      expect(answer.body.errors[0].pointer).toBe(pointer);
    }
    expect((await shop.look('l-1')).body.measureInForce).toBe('none');
  });

  test('an id or a query that does not fit is 400', async () => {
    const shop = await openMarketplace();
    for (const path of ['/listings/a%20b', `/listings/${'x'.repeat(129)}`, '/listings/%E0%A4%A', '/listings/%00']) {
      expect(await shop.signed('GET', path)).toMatchObject({ status: 400, body: { code: 'malformed' } });
    }
    for (const query of [
      '',
      '?decision=0&reason=x',
      '?decision=1',
      '?decision=1e3&reason=x',
      '?decision=1&reason=x&y=1',
    ]) {
      const answer = await shop.signed('DELETE', `/listings/l-1/restrictions/c-1${query}`);
      expect(answer).toMatchObject({ status: 400, body: { code: 'malformed' } });
    }
  });

  test('a body that is not JSON, of another type or too large is refused', async () => {
    const shop = await openMarketplace();
    const put = async (body: string, type: string) => {
      const headers = { ...sign(body), 'content-type': type };
      const answer = await fetch(`${shop.url}/listings/l-1/restrictions/c-1`, { method: 'PUT', body, headers });
      return [answer.status, (await answer.json()).code];
    };
    expect(await put('{"measure":', 'application/json')).toEqual([400, 'malformed']);
    expect(await put('', 'application/json')).toEqual([400, 'malformed']);
    expect(await put('measure=held', 'text/plain')).toEqual([415, 'unsupported_media_type']);
    expect(await put(JSON.stringify('x'.repeat(1_000_001)), 'application/json')).toEqual([413, 'body_too_large']);
  });
});
