import type { Database } from '../../../../../database/connect.ts';
import type { Sample } from '../sample.ts';

/** Something that the product reads while it works, by its own functions. */
export interface Read {
  name: string;
  /** How many rows the database looks at, at most, for one answer, however many cases there are. */
  rowsAtMost: number;
  /** An index of words gives which rows have them, and no order. */
  usesBitmap?: true;
  ask(database: Database, sample: Sample): Promise<unknown>;
}
