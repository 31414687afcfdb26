/** What a process runs until it is told to stop. */
export interface Running {
  /** Rejects when it cannot go on. */
  failed?: Promise<unknown>;
  stop(): Promise<void>;
}

/**
 * Runs a process as a good citizen: says why it does not start; tells a parent when it is ready; stops in order on
 * SIGTERM, on SIGINT, and when the parent that started it is gone.
 */
export async function runProcess(name: string, start: () => Promise<Running>): Promise<void> {
  let running: Running;
  try {
    running = await start();
  } catch (error) {
    console.error(`${name} did not start: ${error instanceof Error ? error.message : String(error)}`);
    process.exit(1);
  }
  let isStopping = false;
  const stop = async (status: number): Promise<void> => {
    if (isStopping) return;
    isStopping = true;
    await running.stop().catch((error: unknown) => {
      console.error(`${name} did not stop cleanly:`, error);
      status = 1;
    });
    process.exit(status);
  };
  process.on('SIGTERM', () => void stop(0));
  process.on('SIGINT', () => void stop(0));
  process.on('disconnect', () => void stop(0));
  running.failed?.catch((error: unknown) => {
    console.error(`${name} cannot go on:`, error);
    void stop(1);
  });
  process.send?.('ready');
}
