import { obtain, type Asking } from '../ask.ts';
import { startRig } from './rig.ts';
import { serveApi } from './serve-api.ts';

export type FullRig = Awaited<ReturnType<typeof startFullRig>>;

/** Everything as in production, on real servers: the rig with an API before it, whose keys are those of the samples. */
export async function startFullRig() {
  const rig = await startRig();
  const api = await serveApi(rig);
  return {
    url: api.url,
    ...rig,
    /** @throws Error when the answer is not a success */
    ask: (method: string, path: string, asking?: Asking) => obtain(method, api.url + path, asking),
    linksIn: rig.sandbox.linksIn,
    async stop() {
      await api.stop();
      await rig.stop();
    },
  };
}
