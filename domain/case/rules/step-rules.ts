import type { Case } from '../case.ts';
import type { StepKind } from '../../vocabulary.ts';
import type { Decided, Setting } from '../decided.ts';

/** What a clock brings about at each of its steps. */
export type StepRules = Partial<Record<StepKind, (subject: Case, setting: Setting) => Decided>>;
