import { readFileSync } from 'node:fs';

const guide = readFileSync('docs/operations.md', 'utf8');
const blocks = [...guide.matchAll(/^ *```\w+\n(.*?)^ *```$/gms)].map(([, block = '']) => block);

/** The names that an environment file in the guide sets. */
export function documentedSettings(file: string): string[] {
  const block = blocks.find((text) => text.includes(`# /etc/joint-force/${file}`));
  if (!block) throw new Error(`docs/operations.md shows no ${file}`);
  return [...block.matchAll(/^([A-Z_]+)=/gm)].map(([, name = '']) => name);
}

/** The arguments of `node` in the guide, the module last, for what runs as `joint-force@<name>`. */
export function documentedArguments(name: string): string[] {
  const [, command] = /^ExecStart=\/usr\/bin\/node (.+)$/m.exec(guide) ?? [];
  if (!command) throw new Error('docs/operations.md shows no unit');
  return command.replace('%i', name).split(' ');
}

/** The first of the guide's lines that begins so: a command as an operator types it. */
export function documentedCommand(beginning: string): string {
  const line = blocks
    .join('\n')
    .split('\n')
    .find((text) => text.trim().startsWith(beginning));
  if (!line) throw new Error(`docs/operations.md shows no command that begins with ${beginning}`);
  return line.trim();
}
