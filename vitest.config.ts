import { defineConfig } from 'vitest/config';
import LongestFirst from './test/support/longest-first.ts';

const exclude = ['node_modules/**', '.data/**'];
const withoutServers = ['test/docs/**/*.test.ts', 'domain/**/*.test.ts', 'activities/letters/**/*.test.ts'];

export default defineConfig({
  test: {
    maxWorkers: 3, // most of a test is waiting for servers
    sequence: { sequencer: LongestFirst },
    reporters: ['default', './test/support/closing-line.ts'],
    projects: [
      { test: { name: 'pure', include: withoutServers, exclude, pool: 'forks', env: { TZ: 'UTC' } } },
      {
        test: {
          name: 'servers',
          include: ['**/*.test.ts'],
          exclude: [...exclude, ...withoutServers],
          globalSetup: ['test/support/global-setup.ts'],
          isolate: false, // Temporal and the database driver are loaded once a process
          pool: 'forks', // worker threads crash Temporal's native module
          testTimeout: 60_000,
          hookTimeout: 60_000,
          env: { TZ: 'UTC' },
        },
      },
    ],
  },
});
