import { join } from 'node:path';
import { Unavailable } from '../../../engine/case-runs.ts';
import { secretsOf } from '../../../api/keys/secrets-of.ts';
import { releaseFolder } from '../../../workers/release/processes.ts';
import type { GivenDependencies } from '../../../api/http/dependencies.ts';

/** Where browsers would find the API of a test. */
export const portalUrl = 'https://portal.example';

/** For tests in which programs ask, and nobody signs in, applies or looks on: a stream ends as soon as it has begun. */
export const nobodySignsIn: Pick<
  GivenDependencies,
  | 'live'
  | 'signIn'
  | 'signInLinks'
  | 'applicationLinks'
  | 'enrolmentRuns'
  | 'replays'
  | 'mailInvitation'
  | 'makeSecret'
  | 'portalUrl'
  | 'portalFolder'
  | 'exportBundle'
> = {
  portalUrl,
  exportBundle: () => Promise.reject(new Error('no bundles are made here')),
  portalFolder: join(process.cwd(), releaseFolder, 'portal'),
  live: {
    join(onlooker) {
      setTimeout(() => onlooker.end());
      return () => {};
    },
    count: () => 0,
    close() {},
    stop: async () => {},
  },
  replays: { replay: () => Promise.reject(new Unavailable('nothing is replayed here')) },
  signIn: {
    makeToken: () => Promise.reject(new Error('nobody signs in here')),
    addressOf: async () => undefined,
    begin: async () => undefined,
    beginAs: () => Promise.reject(new Error('nobody signs in here')),
    personOf: async () => undefined,
    stop: async () => {},
  },
  signInLinks: { send() {}, stop: async () => {} },
  applicationLinks: { send() {}, stop: async () => {} },
  enrolmentRuns: { tell: async () => {} },
  mailInvitation: async () => {},
  makeSecret: secretsOf('known to tests alone'),
};
