import { buildRelease } from './release/build-release.ts';
import { releaseFolder } from './release/processes.ts';

/** Builds a release, once, where its processes will run. */
await buildRelease();
console.log(`${releaseFolder}/ is built`);
