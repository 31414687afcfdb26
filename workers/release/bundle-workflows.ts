import { fileURLToPath } from 'node:url';
import { bundleWorkflowCode, DefaultLogger } from '@temporalio/worker';

const sourceFile = (path: string): string => fileURLToPath(new URL(path, import.meta.url));

/** The workflows as one script, with the tolerant payload converter. */
export async function bundleWorkflows(): Promise<string> {
  const { code } = await bundleWorkflowCode({
    workflowsPath: sourceFile('../../workflows/index.ts'),
    payloadConverterPath: sourceFile('../../workflows/payload-converter.ts'),
    // The library of schemas keeps nothing of a run. Loaded by each run, it was most of what a waiting one took of memory.
    preloadModules: [sourceFile('shared-modules.ts')],
    logger: new DefaultLogger('ERROR'),
  });
  return code;
}
