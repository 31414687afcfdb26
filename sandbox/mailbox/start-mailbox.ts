import { join } from 'node:path';
import { listen } from '../web-server.ts';
import { openFaults } from './faults.ts';
import { openMailStore } from './mail-store.ts';
import { startMailServer } from './mail-server.ts';
import { createWeb } from './web.ts';

/** Starts a mailbox on 127.0.0.1 that takes every mail by SMTP and shows it on the web. Port 0 takes a free one. */
export async function startMailbox(options: { port: number; smtpPort: number; dataFolder: string }) {
  const store = await openMailStore(join(options.dataFolder, 'mails'));
  const faults = await openFaults(join(options.dataFolder, 'faults.json'));
  const mailServer = await startMailServer(store, faults, options.smtpPort);
  const webServer = await listen(createWeb(store, faults).fetch, options.port).catch(async (error: unknown) => {
    await mailServer.stop();
    throw error;
  });

  async function stop(): Promise<void> {
    await Promise.all([mailServer.stop(), webServer.stop()]);
  }

  return { url: webServer.url, smtpUrl: mailServer.url, stop };
}
