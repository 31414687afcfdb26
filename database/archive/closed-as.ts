/** How a run ended. */
export type ClosedAs = 'completed' | 'continued_as_new' | 'terminated' | 'cancelled' | 'timed_out' | 'failed';
