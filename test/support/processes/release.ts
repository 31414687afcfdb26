import { mkdtemp, readFile, rm, symlink } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { execa } from 'execa';
import { checkout as here } from './checkout.ts';

/** The code of another commit, ready to run. */
export interface Release {
  commit: string;
  checkout: string;
  remove(): Promise<void>;
}

/** Checks a commit out beside this one and builds it. Its packages are this checkout's where both ask for the same ones. */
export async function checkOut(revision: string): Promise<Release> {
  const git = execa({ cwd: here });
  const { stdout: commit } = await git`git rev-parse --short ${revision}`;
  const folder = await mkdtemp(join(tmpdir(), 'joint-force-release-'));
  const checkout = join(folder, commit);
  await git`git worktree add --detach ${checkout} ${commit}`;
  const lock = (root: string) => readFile(join(root, 'package-lock.json'), 'utf8');
  if ((await lock(checkout)) === (await lock(here))) {
    await symlink(join(here, 'node_modules'), join(checkout, 'node_modules'), 'dir');
  } else {
    await execa({ cwd: checkout })`npm ci --no-audit --no-fund`;
  }
  await execa({ cwd: checkout })`npm run build`;
  return {
    commit,
    checkout,
    async remove() {
      await git`git worktree remove --force ${checkout}`;
      await rm(folder, { recursive: true, force: true });
    },
  };
}
