import { existsSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { isRaw } from '../../../api/http/definition.ts';
import { endpoints } from '../../../api/endpoints.ts';
import { keepAliveMilliseconds } from '../../../api/start-api.ts';
import { commands, processes } from '../../../workers/release/processes.ts';
import { settings } from '../../../workers/settings.ts';
import { deployFile, deployFiles, settingsIn, unitOf } from './guide.ts';

const guide = readFileSync('docs/operations.md', 'utf8');
const { scripts, engines } = JSON.parse(readFileSync('package.json', 'utf8')) as {
  scripts: Record<string, string>;
  engines: { node: string };
};
const ours = Object.values(settings).flatMap(({ shape }) => Object.entries(shape));
const known = new Set(ours.map(([name]) => name));

test('the guide names every file, and every file that it names is there', () => {
  const named = [...guide.matchAll(/deploy\/([\w@.-]*\w)/g)].map(([, name = '']) => name);
  expect([...new Set(named)].toSorted()).toEqual(deployFiles().toSorted());
});

test('the guide has a row for every setting, and for no other', () => {
  const rows = [...guide.matchAll(/^\| `([A-Z_]+)` +\|/gm)].map(([, name = '']) => name);
  expect(rows.toSorted()).toEqual([...known].toSorted());
});

test.each(['environment', 'owner.environment'])('%s sets what there is, and whatever has no default', (name) => {
  const set = settingsIn(deployFile(name));
  const ofOthers = /^(TEMPORAL_(ADDRESS|NAMESPACE|TLS_\w+_PATH)|TZ|NODE_(ENV|EXTRA_CA_CERTS))$/;
  expect(Object.keys(set).filter((one) => !known.has(one) && !ofOthers.test(one))).toEqual([]);
  const { OWNER_DATABASE_URL, ...ofProcesses } = {
    ...settings.worker.shape,
    ...settings.api.shape,
    ...settings.prepare.shape,
  };
  const required = Object.entries(ofProcesses).filter(([, schema]) => !schema.safeParse(undefined).success);
  if (name === 'environment') expect(Object.keys(set)).toEqual(expect.arrayContaining(required.map(([one]) => one)));
  else expect(OWNER_DATABASE_URL.safeParse(set.OWNER_DATABASE_URL).success).toBe(true);
});

test.each(['worker', 'sweeps', 'api'] as const)(
  'the unit of %s runs what a release builds, and several beside one another',
  (kind) => {
    const { program, setting } = unitOf(`joint-force-${kind}@4400`);
    expect(program).toBe(`dist/${kind}.js`);
    expect(Object.keys(settings[kind].shape)).toContain(setting);
  },
);

test('every script that the guide or a file runs is built', () => {
  const built = Object.keys({ ...processes, ...commands }).map((name) => `dist/${name}.js`);
  const run = [guide, ...deployFiles().map(deployFile)].flatMap((text) => text.match(/\bdist\/[\w-]+\.js\b/g) ?? []);
  expect([...new Set(run)].filter((script) => !built.includes(script))).toEqual([]);
  const npm = [guide, ...deployFiles().map(deployFile)].flatMap((text) => [...text.matchAll(/npm run ([\w-]+)/g)]);
  for (const [, script = ''] of npm) expect(scripts).toHaveProperty(script);
});

test('the image is of Node 24, builds from what is there, and leaves out what must not be in it', () => {
  const dockerfile = deployFile('Dockerfile');
  expect(dockerfile.match(/^FROM .*$/gm)).toEqual(['FROM node:24-slim AS build', 'FROM node:24-slim']);
  expect(engines.node).toBe('>=20.19');
  const copied = [...dockerfile.matchAll(/^COPY --from=build \/opt\/joint-force\/(\S+) /gm)].map(
    ([, path = '']) => path,
  );
  for (const path of copied.filter((one) => one !== 'dist')) expect(existsSync(path), path).toBe(true);
  const ignored = deployFile('Dockerfile.dockerignore').trim().split('\n');
  expect(ignored).toEqual(expect.arrayContaining(['.git', '.data', 'node_modules', 'dist']));
});

test('nginx passes batches on as they come, takes what an api takes, lets go of connections first, and shows no metrics', () => {
  const nginx = deployFile('nginx.conf');
  const [, batches = ''] = /location ~ (\S+) \{/.exec(nginx) ?? [];
  const streamed = endpoints.filter(({ path, method }) => method === 'post' && new RegExp(batches).test(path));
  const ofAnyLength = endpoints.filter(({ body }) => body && isRaw(body) && body.bytesAtMost === undefined);
  const paths = (some: readonly { path: string }[]) => some.map(({ path }) => path);
  expect(paths(streamed)).toEqual(expect.arrayContaining(['/v1/verdict-batches', ...paths(ofAnyLength)]));
  expect(streamed).toHaveLength(ofAnyLength.length + 1);
  expect(nginx).toMatch(/proxy_request_buffering off;\n\s+proxy_buffering off;/);
  expect(Number(/^  client_max_body_size (\d+)m;/m.exec(nginx)?.[1])).toBeGreaterThan(10);
  expect(Number(/keepalive_timeout (\d+)s;/.exec(nginx)?.[1]) * 1000).toBeLessThan(keepAliveMilliseconds);
  expect(nginx).toMatch(/location = \/metrics \{\n\s+return 404;/);
});

test('a pooler hands on connections by transaction to processes, and by session to what migrates', () => {
  const pooler = deployFile('pgbouncer.ini');
  expect(pooler).toMatch(/^joint_force = (?!.*pool_mode)/m);
  expect(pooler).toMatch(/^joint_force_sessions = .*pool_mode=session$/m);
  expect(pooler).toMatch(/^pool_mode = transaction$/m);
  expect(pooler).toMatch(/^ignore_startup_parameters = options$/m);
});
