/** Writes `openapi.json`. Run after a change of the contract: `npx tsx sandbox/marketplace/publish-contract.ts`. */
import { writeFileSync } from 'node:fs';
import { describeConnector } from './contract.ts';

writeFileSync(new URL('./openapi.json', import.meta.url), `${JSON.stringify(describeConnector(), null, 2)}\n`);
