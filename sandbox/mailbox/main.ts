/** The mailbox as a process of its own. Settings: `PORT` (web), `SMTP_PORT`, `DATA_FOLDER`. */
import { z } from 'zod';
import { DataFolder, Port, readSettings, runProcess } from '../process.ts';
import { startMailbox } from './start-mailbox.ts';

const Settings = z.object({ PORT: Port, SMTP_PORT: Port, DATA_FOLDER: DataFolder });

await runProcess(async () => {
  const settings = readSettings(Settings, process.env);
  const mailbox = await startMailbox({
    port: settings.PORT,
    smtpPort: settings.SMTP_PORT,
    dataFolder: settings.DATA_FOLDER,
  });
  console.log(`Mailbox: ${mailbox.url} (${mailbox.smtpUrl})`);
  return mailbox;
});
