import { fileURLToPath } from 'node:url';
import { bundleWorkflowCode, DefaultLogger } from '@temporalio/worker';

const sourceFile = (path: string): string => fileURLToPath(new URL(path, import.meta.url));

/** The workflows as one script, with the tolerant payload converter. */
export async function bundleWorkflows(): Promise<string> {
  const { code } = await bundleWorkflowCode({
    workflowsPath: sourceFile('../../workflows/index.ts'),
    payloadConverterPath: sourceFile('../../workflows/payload-converter.ts'),
    logger: new DefaultLogger('ERROR'),
  });
  return code;
}
