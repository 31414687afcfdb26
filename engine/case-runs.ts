import type { Refusal } from '../domain/case/decided.ts';
import type { Message } from '../domain/case/commands/read-message.ts';
import type { SignalName } from '../domain/case/commands/message-contents.ts';
import type { UpdateName } from '../domain/vocabulary.ts';
import type { DueDelivery, DeliveryRun } from '../domain/notifications/delivery.ts';

/** The case once a message's events are in Postgres, or why it was refused. */
export type Answer = { sequence: number; refused?: never } | { refused: Refusal; sequence?: never };

/** The durable side of the cases, as api and sweeps see it. */
export interface CaseRuns {
  /** Starts the run of a case from the ledger, unless its case is closed and has had one; one that runs already is left alone. */
  start(caseId: string): Promise<void>;
  /** Has letters carried by one run; those that another carries already are left to it. */
  deliver(deliveries: readonly DueDelivery[]): Promise<void>;
  /** Starts a run of letters; one that was started already is left alone. */
  startLetters(run: DeliveryRun): Promise<void>;
  /**
   * Sends a message and waits until its events are in Postgres; the same `updateId` again gives the first answer.
   * @throws Unavailable when that takes too long or nobody answers: it may still take effect
   */
  send<N extends UpdateName>(caseId: string, name: N, message: Message<N>, updateId: string): Promise<Answer>;
  /** Sends a fact that nobody waits for; the same `requestId` again to the same run is the same fact. */
  signal<N extends SignalName>(caseId: string, name: N, message: Message<N>, requestId: string): Promise<void>;
  /** Whether the engine answers. */
  isReachable(): Promise<boolean>;
}

/** The engine, its workers or the database did not answer in time; the same request again is safe. */
export class Unavailable extends Error {
  override name = 'Unavailable';
}
