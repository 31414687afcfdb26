import closeWithGrace from 'close-with-grace';
import { z } from 'zod';

/** The number of a port; 0 takes a free one. */
export const Port = z
  .string('A port number, 0 to 65535')
  .regex(/^\d+$/, 'A port number, 0 to 65535')
  .transform(Number)
  .pipe(z.int().max(65_535, 'A port number, 0 to 65535'));

export const DataFolder = z.string('A folder to store in').min(1, 'A folder to store in');

/** Reads settings from the environment. Throws an error that names each bad one and never shows its value. */
export function readSettings<Schema extends z.ZodType>(
  schema: Schema,
  environment: NodeJS.ProcessEnv,
): z.output<Schema> {
  const result = schema.safeParse(environment);
  if (result.success) return result.data;
  const reasons = result.error.issues.map((issue) => `  ${issue.path.join('.')}: ${issue.message}`);
  throw new Error(`Bad settings:\n${reasons.join('\n')}`);
}

export interface Service {
  stop(): Promise<void>;
}

/**
 * Runs a service as a process of its own: tells a parent `ready`, and stops cleanly on SIGTERM, on SIGINT, and when
 * the parent is gone. A second signal ends it at once.
 */
export async function runProcess(start: () => Promise<Service>): Promise<void> {
  const service = await start().catch((error: unknown) => {
    console.error(explain(error));
    process.exit(1);
  });
  const { close } = closeWithGrace({ delay: false }, async ({ err }) => {
    process.off('disconnect', close);
    if (err) console.error(err);
    else await service.stop();
  });
  process.once('disconnect', close);
  process.send?.('ready');
}

const explain = (error: unknown): string =>
  error instanceof Error ? error.message + (error.cause ? ` (${explain(error.cause)})` : '') : String(error);
