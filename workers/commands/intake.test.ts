import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { execa } from 'execa';
import { getRandomPort } from 'get-port-please';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { startMarketplace } from '../../sandbox/marketplace/start-marketplace.ts';
import { startApiRig, type ApiRig } from '../../test/support/rigs/api-rig.ts';
import { marketplaceSecret } from '../../test/support/rigs/sandbox.ts';
import { startLine } from '../../test/support/line.ts';
import { issueKey } from '../../database/access/api-keys.ts';
import { sendFile } from './intake/send-file.ts';

let rig: ApiRig;
let folder: string;
let marketplace: Awaited<ReturnType<typeof startMarketplace>>;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'joint-force-intake-'));
  rig = await startApiRig();
  marketplace = await startMarketplace({ port: 0, dataFolder: join(folder, 'marketplace'), secret: marketplaceSecret });
});
afterAll(async () => {
  await marketplace.stop();
  await rig.stop();
  await rm(folder, { recursive: true, force: true });
});

const intake = (...given: string[]) =>
  execa(process.execPath, ['--import', 'tsx', fileURLToPath(new URL('intake.ts', import.meta.url)), ...given], {
    reject: false,
  });

async function fileWith(name: string, ...lines: string[]): Promise<string> {
  const file = join(folder, name);
  await writeFile(file, lines.join('\n'));
  return file;
}

const header = 'listing_id,title,brand,seller_id,price,currency,category,country,score';
const address = () => ['--url', rig.apiUrl, '--key', rig.keys.detector];

test('a file is reported, and told what became of it', async () => {
  const file = await fileWith(
    'offers.csv',
    header,
    'o-1,Watch,Auberge Watches,s-1,10,EUR,Watches,DE,0.5',
    'o-1,Watch,Auberge Watches,s-1,10,EUR,Watches,DE,0.6',
    'o-2,Watch,,s-1,10,EUR,Watches,DE,',
    'o-3,Watch,Nobody,s-1,10,EUR,Watches,DE,0.5',
  );
  const { exitCode, stdout } = await intake(file, ...address());
  expect(exitCode).toBe(0);
  const told = stdout.split('\n').map((line) => line.trim().split(/ {2,}/));
  expect(told).toEqual(
    expect.arrayContaining([
      ['lines', '4'],
      ['opened', '1'],
      ['joined', '1'],
      ['known', '0'],
      ['refused', '2'],
      ['brand_missing /brand', '1'],
      ['brand_not_enrolled /brand', '1'],
    ]),
  );
});

test('sample offers come with their brands and stand on the storefront', async () => {
  const file = await fileWith(
    'samples.csv',
    header,
    's-1,"Lamp, red",Lumen,s-1,2.794000000000000e+01,EUR,Lamps,DE,0.5',
    's-2,Lamp,LUMEN,s-1,10,EUR,Lamps,DE,0.5',
    's-3,Lamp,,s-1,10,EUR,Lamps,DE,',
  );
  // Who enrols the brands is an account manager of the samples: no detector may.
  const manager = { role: 'account_manager', actorId: 'manager-1', at: rig.now() } as const;
  await issueKey(rig.database, manager, 'sample_manager');
  const { exitCode, stdout } = await intake(file, ...address(), '--as-sample', '--storefront', marketplace.url);
  expect(exitCode).toBe(0);
  expect(stdout).toContain('1 brands enrolled, 2 offers on');
  expect(stdout).toMatch(/opened +2\n/);
  expect(await (await fetch(`${marketplace.url}/offers/s-1`)).text()).toContain('Lamp, red');
  const members = await rig.database
    .selectFrom('memberships')
    .innerJoin('brands', 'brands.brand_id', 'memberships.brand_id')
    .select(['email', 'policy'])
    .where('brands.name', '=', 'LUMEN')
    .execute();
  expect(members).toEqual([{ email: expect.stringMatching(/@example\.com$/), policy: 'joint-force' }]);
});

test.concurrent.each([
  [
    'nobody answers',
    'offers.csv',
    async () => ['--url', `http://127.0.0.1:${await getRandomPort('127.0.0.1')}`],
    /npm start$/,
  ],
  ['the file is not there', 'nowhere.csv', async () => [], /^There is no file .*nowhere\.csv\.$/],
  ['the address is none', 'offers.csv', async () => ['--url', 'nowhere'], 'such as http'],
])('when %s, the command fails and says what to do', async (_what, name, given, advice) => {
  await fileWith('offers.csv', header);
  const { exitCode, stderr } = await intake(join(folder, name), ...address(), ...(await given()));
  expect(exitCode).toBe(1);
  expect(stderr).toMatch(advice);
  expect(stderr).not.toContain('    at ');
});

test('when the api dies in the middle of a file, what was taken is said, and what to do', async () => {
  const offers = Array.from({ length: 500 }, (_, index) => `dies-${index},Watch,Nobody,s-1,10,EUR,Watches,DE,0.5`);
  const file = await fileWith('many.csv', header, ...offers);
  const line = await startLine(Number(new URL(rig.apiUrl).port));
  const api = { url: `http://127.0.0.1:${line.port}`, key: rig.keys.staff, marketplaceId: 'harbour' };
  const sent = sendFile(file, api, () => line.cut());
  await expect(sent).rejects.toThrow(/broke off. Taken until then: [1-9]\d* lines: .*\nSend the file again/);
});

test.each([
  ['the key is not valid', 'offers.csv', { key: `jf_${'x'.repeat(43)}` }, '--key'],
  ['the file is of another kind', 'offers.xlsx', {}, 'neither .csv nor .ndjson'],
  ['a column is missing', 'narrow.csv', {}, 'names no column brand'],
])('when %s, what is wrong is said', async (_what, name, given, advice) => {
  await fileWith('offers.csv', header);
  await fileWith('narrow.csv', 'listing_id,title,seller_id,score');
  const api = { url: rig.apiUrl, key: rig.keys.staff, marketplaceId: 'harbour', ...given };
  await expect(sendFile(join(folder, name), api, () => {})).rejects.toThrow(advice);
});
