import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** A block of the guide: commands of a shell, or statements for the database. */
interface Block {
  language: 'sh' | 'sql';
  text: string;
}

/** The blocks of the page that leads from an empty machine to the first case, in their order. */
export function firstCasePage(): Block[] {
  const guide = readFileSync('docs/operations.md', 'utf8');
  const [, page] = /^## From an empty machine to the first case$(.*?)^## /ms.exec(guide) ?? [];
  if (!page) throw new Error('docs/operations.md has no page that leads to the first case');
  return [...page.matchAll(/^```(sh|sql)\n(.*?)^```$/gms)].map(([, language, text = '']) => ({
    language: language as Block['language'],
    text,
  }));
}

const folder = 'docs/deploy';

/** The files that the guide has copied to a machine, by name. */
export const deployFiles = (): string[] => readdirSync(folder);

export const deployFile = (name: string): string => readFileSync(join(folder, name), 'utf8');

/** What systemd starts for an instance such as `joint-force-worker@9464`: what `node` runs, and the setting of its own. */
export function unitOf(instance: string): { kind: string; program: string; setting: string; port: number } {
  const [, kind = '', port = ''] = /^joint-force-(\w+)@(\d+)$/.exec(instance) ?? [];
  const unit = deployFile(`joint-force-${kind}@.service`);
  const [, program] = /^ExecStart=\/usr\/bin\/node (\S+)$/m.exec(unit) ?? [];
  const [, setting] = /^Environment=(\w+)=%i$/m.exec(unit) ?? [];
  if (!program || !setting) throw new Error(`the unit of ${instance} starts nothing on its port`);
  return { kind, program, setting, port: Number(port) };
}

/** The settings of an environment file. */
export const settingsIn = (text: string): Record<string, string> =>
  Object.fromEntries(
    [...text.matchAll(/^([A-Z_]+)=(?:"(.*)"|(.*))$/gm)].map(([, name, quoted, plain]) => [name, quoted ?? plain ?? '']),
  );
