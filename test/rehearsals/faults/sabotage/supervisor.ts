import { setTimeout as pause } from 'node:timers/promises';
import type { Part } from '../../../support/processes/part.ts';

const lookEveryMilliseconds = 500;

export type Supervisor = ReturnType<typeof openSupervisor>;

/**
 * Starts a part anew that has ended by itself, as whatever runs the processes in production does; a part that is held
 * down is left alone.
 */
export function openSupervisor(parts: readonly Part[]) {
  const heldDown = new Set<Part>();
  const endedByThemselves: string[] = [];
  let isOver = false;

  /** Until it runs: what a part needs may still be down. */
  async function bringUp(part: Part): Promise<void> {
    heldDown.add(part); // by whoever starts it
    while (!isOver) {
      try {
        await part.start();
        break;
      } catch {
        await pause(lookEveryMilliseconds);
      }
    }
    heldDown.delete(part);
  }

  async function keepUp(part: Part): Promise<void> {
    while (!isOver) {
      if (!part.isRunning && !heldDown.has(part)) {
        endedByThemselves.push(part.name);
        await bringUp(part);
      }
      await pause(lookEveryMilliseconds);
    }
  }
  const watching = parts.map(keepUp);

  return {
    endedByThemselves,
    /** From now on the part is not started by anybody but the caller. */
    hold: (part: Part) => heldDown.add(part),
    /** The part runs again when this resolves. */
    release: bringUp,
    async close(): Promise<void> {
      isOver = true;
      await Promise.all(watching);
    },
  };
}
