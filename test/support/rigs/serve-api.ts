import { pino } from 'pino';
import { connectWebhooks } from '../../../activities/deliveries/webhooks/connect-webhooks.ts';
import { createSendTestEvent } from '../../../activities/deliveries/webhooks/send-test-event.ts';
import { limitsInMemory } from '../../../api/access/limits.ts';
import { startApi } from '../../../api/start-api.ts';
import { nobodySignsIn } from './nobody-signs-in.ts';
import { marketplaceSecret } from './sandbox.ts';

/** Where the receivers of tests are. */
export const thisMachine = ['127.0.0.0/8'];

type Dependencies = Parameters<typeof startApi>[0];
type Options = Parameters<typeof startApi>[1];

const many = 1_000_000;

/** Serves the API on a free port, in this process and without a log; nobody asks it too often, unless limits are given. */
export const serveApi = (
  dependencies: Pick<Dependencies, 'database' | 'runs'> & Partial<Dependencies>,
  options: Partial<Options> = {},
): ReturnType<typeof startApi> =>
  startApi(
    {
      now: () => new Date().toISOString(),
      logger: pino({ level: 'silent' }),
      limits: limitsInMemory({ perKey: many, perAddress: many, linksPerAddress: many, linksPerReader: many }),
      marketplaceSecret,
      ...nobodySignsIn,
      sendTestEvent: createSendTestEvent({
        database: dependencies.database,
        webhooks: connectWebhooks({ privateNetworks: thisMachine }),
      }),
      privateNetworks: thisMachine,
      temporalPages: 'http://temporal.example/namespaces/default/workflows',
      marketplaces: ['harbour', 'market-1', 'market-9', 'm'],
      marketplaceName: 'Harbour Market',
      ...dependencies,
    },
    { port: 0, ...options },
  );
