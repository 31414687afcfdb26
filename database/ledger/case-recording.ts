import type { Case } from '../../domain/case/case.ts';
import type { CaseEvent } from '../../domain/case/events.ts';
import type { Appended, Recording } from './append-to-streams.ts';

/** Consecutive events of one case. */
export type CaseRecording = Recording<CaseEvent>;

/** An event that was appended to a case. */
export type AppendedEvent = Appended<Case, CaseEvent>;
