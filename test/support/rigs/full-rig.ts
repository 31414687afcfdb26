import { mailToPeople } from '../../../activities/deliveries/mail-to-people.ts';
import { bundlesHere } from '../../../audit/bundle/bundles-here.ts';
import { signerWith } from '../../../database/ledger/log/signer.ts';
import { archiveCase } from '../../../engine/archive/archive-case.ts';
import { createLive } from '../../../api/live/live.ts';
import { newLedgerKey } from '../../../workers/ledger-key.ts';
import { releasedVerifier } from '../../../workers/release/released-verifier.ts';
import { obtain, type Asking } from '../ask.ts';
import { findFreePorts } from '../processes/free-ports.ts';
import { startRig } from './rig.ts';
import { serveApi } from './serve-api.ts';
import { signInOn } from './sign-in-on.ts';

export type FullRig = Awaited<ReturnType<typeof startFullRig>>;

/** Everything as in production, on real servers: the rig with an API before it, whose keys are those of the samples. */
export async function startFullRig(options: Omit<NonNullable<Parameters<typeof startRig>[0]>, 'portal'> = {}) {
  const port = await findFreePorts();
  const portalUrl = `http://127.0.0.1:${port}`;
  const rig = await startRig({ ...options, portal: portalUrl });
  const mail = mailToPeople(rig.post.mail, rig.post.sender);
  const signIn = signInOn(rig.database, rig.databaseUrl, {
    portalUrl,
    mail: mail.signInLink,
    mailApplication: mail.applicationLink,
  });
  const { client, database } = rig;
  const signer = await signerWith(newLedgerKey(), 'joint-force.test');
  const exportBundle = bundlesHere({
    ...{ database, signer, verifier: await releasedVerifier() },
    now: () => new Date().toISOString(),
    archive: (caseId) => archiveCase({ client, database }, caseId),
  });
  const serve = async () => {
    const live = createLive({ database: rig.database, databaseUrl: rig.databaseUrl, onError: () => {} });
    const api = await serveApi(
      { ...rig, ...signIn.given, mailInvitation: mail.invitation, live, exportBundle, marketplaces: ['harbour'] },
      { port },
    );
    return {
      async stop() {
        await api.stop();
        await live.stop();
      },
    };
  };
  let api = await serve();
  return {
    url: portalUrl,
    /** Signs the log. */
    signer,
    applicationLinksSent: signIn.given.applicationLinks.stop,
    ...rig,
    /** @throws Error when the answer is not a success */
    ask: (method: string, path: string, asking?: Asking) => obtain(method, portalUrl + path, asking),
    linksIn: rig.sandbox.linksIn,
    /** Ends the API, and starts it again at the same address. @param meanwhile what is done while nobody answers there */
    async restartApi(meanwhile = async (): Promise<void> => {}) {
      await api.stop();
      await meanwhile();
      api = await serve();
    },
    async stop() {
      await api.stop();
      await signIn.stop();
      await rig.stop();
    },
  };
}
