import { expect, test } from 'vitest';
import { findFreePorts } from '../../support/processes/free-ports.ts';
import { walkThrough } from './walkthrough.ts';

test.concurrent.each([
  ['README.md', ['The same, by command']],
  ['docs/walkthroughs.md', ['Before', 'Silence']],
])(
  'where nothing runs, the walk of %s comes to an end at once, and says what to do',
  async (file, headings) => {
    const { complaints } = await walkThrough(file, headings, await findFreePorts());
    expect(complaints).toContain('does npm start still run');
    expect(complaints).toContain('curl: (7)');
    expect(complaints).not.toMatch(/SyntaxError|node:internal/);
  },
  30_000,
);
