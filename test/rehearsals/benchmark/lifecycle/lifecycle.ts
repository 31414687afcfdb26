/** A way to bring a case from its opening to its close, whose cost is measured. */
export interface Lifecycle {
  name: 'ours' | 'bare';
  /** Processes of the worker that runs it. */
  workerIds(): readonly number[];
  /** From the opening to the close of the case about the offer of this index; gives the workflow's id. */
  live(index: number): Promise<string>;
  /** Letters that are yet to be delivered. */
  lettersLeft(): Promise<number>;
}

/** The seller's window is the one wait in it: long enough to be a timer, short enough to wait for. */
export const windowMilliseconds = 1000;
