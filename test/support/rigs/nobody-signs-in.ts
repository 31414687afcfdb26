import { secretsOf } from '../../../api/keys/secrets-of.ts';
import type { GivenDependencies } from '../../../api/http/dependencies.ts';

/** Where browsers would find the API of a test. */
export const portalUrl = 'https://portal.example';

/** For tests in which programs ask, and nobody signs in or applies. */
export const nobodySignsIn: Pick<
  GivenDependencies,
  'signIn' | 'signInLinks' | 'applicationLinks' | 'enrolmentRuns' | 'mailInvitation' | 'makeSecret' | 'portalUrl'
> = {
  portalUrl,
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
