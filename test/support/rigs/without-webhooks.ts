import type { GivenDependencies } from '../../../api/http/dependencies.ts';

/** For tests in which nobody tries an endpoint. */
export const withoutWebhooks: Pick<GivenDependencies, 'sendTestEvent' | 'privateNetworks'> = {
  sendTestEvent: () => Promise.reject(new Error('nothing is sent here')),
  privateNetworks: [],
};
