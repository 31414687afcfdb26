/** One process of an installation, as somebody who breaks and mends things holds it. */
export interface Part {
  readonly name: string;
  readonly isRunning: boolean;
  /** The process and those that it has started; empty while it does not run. */
  readonly processIds: readonly number[];
  /** Resolves when it is ready; harmless while it runs. */
  start(): Promise<void>;
  /** In good order; gives the exit status of a process of ours. */
  stop(): Promise<number | null>;
  /** kill -9 of the process and its children; resolves when they are gone. */
  kill(): Promise<void>;
  /** Holds the process still, as a machine that swaps or a hypervisor that pauses it does; `thaw` lets it go on. */
  freeze(): void;
  thaw(): void;
}
