// Runs before `npm start` and `npm test`, so that a fresh clone needs no other command. Plain JavaScript without
// dependencies, in a syntax that also those versions of Node read which it has to refuse.
import { spawnSync } from 'node:child_process';
import { statSync } from 'node:fs';

const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
if (major < 20 || (major === 20 && minor < 19)) {
  console.error(`Joint Force needs Node.js 20.19 or newer; this is ${process.versions.node} (${process.execPath}).`);
  process.exit(1);
}

const reason = whyToInstall();
if (reason) {
  console.log(`Installing packages with npm ci, because ${reason}`);
  const { status, error } = spawnSync('npm', ['ci', '--include=dev', '--no-audit', '--no-fund'], { stdio: 'inherit' });
  if (error) console.error(`npm cannot be run: ${error.message}`);
  process.exit(status === null ? 1 : status);
}

function whyToInstall() {
  const installed = modifiedAt('node_modules/.package-lock.json'); // written last by npm
  if (installed === undefined) return 'node_modules is missing';
  return installed < modifiedAt('package-lock.json') ? 'node_modules is older than package-lock.json' : undefined;
}

/** In milliseconds since 1970; undefined when there is no such file in the project, in which npm runs its scripts. */
function modifiedAt(path) {
  try {
    return statSync(path).mtimeMs;
  } catch {
    return undefined;
  }
}
