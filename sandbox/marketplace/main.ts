/** Harbour Market as a process of its own. Settings: `PORT`, `DATA_FOLDER`, `MARKETPLACE_SECRET`. */
import { z } from 'zod';
import { DataFolder, Port, readSettings, runProcess } from '../process.ts';
import { startMarketplace } from './start-marketplace.ts';

const secretRule = 'A Standard Webhooks secret: whsec_ and at least 24 bytes in Base64';
const Settings = z.object({
  PORT: Port,
  DATA_FOLDER: DataFolder,
  MARKETPLACE_SECRET: z.string(secretRule).regex(/^whsec_[A-Za-z0-9+/]{32,}={0,2}$/, secretRule),
});

await runProcess(async () => {
  const settings = readSettings(Settings, process.env);
  const marketplace = await startMarketplace({
    port: settings.PORT,
    dataFolder: settings.DATA_FOLDER,
    secret: settings.MARKETPLACE_SECRET,
  });
  console.log(`Harbour Market: ${marketplace.url}`);
  return marketplace;
});
