import { fileURLToPath } from 'node:url';
import { bundleWorkflowCode, type Logger, type WorkflowBundleOption } from '@temporalio/worker';

const sourceFile = (path: string): string => fileURLToPath(new URL(path, import.meta.url));

/** The workflows as one script, with the tolerant payload converter. */
export async function bundleWorkflows(logger: Logger): Promise<string> {
  const { code } = await bundleWorkflowCode({
    workflowsPath: sourceFile('../workflows/index.ts'),
    payloadConverterPath: sourceFile('../workflows/payload-converter.ts'),
    logger,
  });
  return code;
}

/** The prebuilt bundle of that file, or one built now. */
export const openBundle = async (file: string | undefined, logger: Logger): Promise<WorkflowBundleOption> =>
  file ? { codePath: file } : { code: await bundleWorkflows(logger) };
