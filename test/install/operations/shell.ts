import { spawn } from 'node:child_process';

/**
 * A shell in which block after block is run, as by somebody who types them: what one sets, the next one has.
 * @param machine what stands in for commands that change a whole machine
 */
export function openShell(machine: readonly string[], path: string) {
  const shell = spawn('bash', ['--noprofile', '--norc'], {
    env: { PATH: path, HOME: process.env.HOME },
    stdio: ['pipe', 'pipe', 'pipe'],
  });
  let printed = '';
  let complained = '';
  shell.stdout.on('data', (chunk: Buffer) => (printed += String(chunk)));
  shell.stderr.on('data', (chunk: Buffer) => (complained += String(chunk)));
  for (const name of machine) shell.stdin.write(`${name}() { :; }\n`);

  return {
    /** @throws Error with what was printed, when a command fails */
    run(block: string): Promise<string> {
      const mark = `@@${crypto.randomUUID()}@@`;
      const from = printed.length;
      const ran = new Promise<string>((resolve, reject) => {
        const settle = (): void => {
          shell.stdout.off('data', look);
          shell.off('close', fail);
        };
        const look = (): void => {
          if (!printed.includes(mark)) return;
          settle();
          resolve(printed.slice(from, printed.indexOf(mark)).trim());
        };
        const fail = (): void => {
          settle();
          reject(new Error(`${block}\n${printed.slice(from)}\n${complained}`));
        };
        shell.stdout.on('data', look);
        shell.once('close', fail);
      });
      shell.stdin.write(`{ set -o errexit -o pipefail\n${block}\n}\necho '${mark}'\n`);
      return ran;
    },
    close: () => void shell.kill(),
  };
}
