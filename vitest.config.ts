import { defineConfig } from 'vitest/config';
import LongestFirst from './test/support/reporting/longest-first.ts';

const exclude = ['node_modules/**', '.data/**'];
const withoutServers = [
  'test/docs/**/*.test.ts',
  'portal/**/*.test.ts',
  'domain/**/*.test.ts',
  'activities/letters/**/*.test.ts',
  'audit/checks/**/*.test.ts',
  'test/rehearsals/tamper/**/*.test.ts',
];

const everywhere = {
  env: { TZ: 'UTC' },
  pool: 'forks', // worker threads crash Temporal's native module
  isolate: false, // Temporal, the schemas and the database driver are loaded once a process
} as const;

export default defineConfig({
  test: {
    maxWorkers: 4, // much of a test is waiting for servers
    sequence: { sequencer: LongestFirst },
    reporters: ['default', './test/support/reporting/closing-line.ts'],
    projects: [
      { test: { ...everywhere, name: 'pure', include: withoutServers, exclude, testTimeout: 60_000 } },
      {
        test: {
          ...everywhere,
          name: 'servers',
          include: ['**/*.test.ts'],
          exclude: [...exclude, ...withoutServers],
          globalSetup: ['test/support/global-setup.ts'],
          testTimeout: 120_000,
          expect: { poll: { timeout: 60_000 } }, // a machine may be slow: what is waited for comes, or never does
          hookTimeout: 120_000,
        },
      },
    ],
  },
});
