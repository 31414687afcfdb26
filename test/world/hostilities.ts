import type { Fault } from '../../sandbox/marketplace/faults/fault.ts';

/** What tests let the marketplace's answers take. */
export const answersWithinMilliseconds = 2_000;

export type Hostility = Partial<Fault> & Pick<Fault, 'kind'>;

const storm = { kind: 'too_many_requests' } as const;
const nothingSensible = { kind: 'wrong_answer' } as const;

/** What the marketplace does to us and then stops doing, each in as many ways as there are. */
export const passing: Record<string, Hostility[]> = {
  'storms of 429, with a delay in seconds, as a date, and without': [
    storm,
    { ...storm, retryAfterSeconds: 60 },
    { ...storm, retryAfterSeconds: 60, retryAfterForm: 'date' },
  ],
  'storms of 429 with absurd delays': [
    { ...storm, retryAfterSeconds: 1e9 },
    { ...storm, retryAfterSeconds: 1e9, retryAfterForm: 'date' },
    { ...storm, retryAfterSeconds: -1e9 },
    { ...storm, retryAfterSeconds: -1e9, retryAfterForm: 'date' },
  ],
  'faults of its own and of its gateways': [
    { kind: 'server_error' },
    { kind: 'server_error', status: 502 },
    { kind: 'server_error', status: 503, retryAfterSeconds: 30 },
    { kind: 'server_error', status: 504 },
  ],
  'answers that are lost: before the commit, after it, and after the time limit': [
    { kind: 'connection_reset' },
    { kind: 'answer_lost' },
    { kind: 'slow', milliseconds: 2 * answersWithinMilliseconds },
  ],
  'answers that are none': [
    { ...nothingSensible, answer: 'html' },
    { kind: 'redirect', location: 'http://127.0.0.1:9/' },
    { ...nothingSensible, answer: 'other_json' },
    { ...nothingSensible, answer: 'empty' },
    { ...nothingSensible, answer: 'truncated' },
    { ...nothingSensible, answer: 'endless' },
  ],
};
