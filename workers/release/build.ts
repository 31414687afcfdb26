import { buildRelease } from './build-release.ts';
import { releaseFolder } from './processes.ts';

/** Builds a release, once, where its processes will run. */
await buildRelease();
console.log(`${releaseFolder}/ is built`);
