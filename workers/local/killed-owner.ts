import { execa } from 'execa';

/**
 * For tests: starts a server from a process that is then killed, so that nobody stops the server.
 * Gives the process id of the server.
 */
export async function startAndBeKilled(module: string, start: string, options: object): Promise<number> {
  const script = `
    import { ${start} } from '${module}';
    const server = await ${start}(${JSON.stringify(options)});
    process.stdout.write(String(server.processId), () => process.kill(process.pid, 'SIGKILL'));`;
  const { stdout, stderr } = await execa(
    process.execPath,
    ['--import', 'tsx', '--input-type=module', '--eval', script],
    {
      cwd: import.meta.dirname,
      reject: false,
    },
  );
  if (!stdout) throw new Error(`${start} failed: ${stderr}`);
  return Number(stdout);
}
