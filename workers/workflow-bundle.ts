import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { bundleWorkflowCode, type Logger, type WorkflowBundleOption } from '@temporalio/worker';
import { sha256Of } from '../database/hash.ts';

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

/** Tells the workflows of one release from those of another. */
export async function versionOf(bundle: WorkflowBundleOption): Promise<string> {
  const code = 'codePath' in bundle ? await readFile(bundle.codePath, 'utf8') : bundle.code;
  return sha256Of(code).slice(0, 12);
}
