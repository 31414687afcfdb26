import type { Column } from './columns.tsx';
import type { Group, ListedCase } from './listed-case.ts';

/** Which cases are chosen, and who is told when others are. */
export interface Selecting {
  selected: ReadonlySet<string>;
  select: (selected: ReadonlySet<string>) => void;
}

/** What a list is made of. */
export interface CaseListProps<Row extends ListedCase> {
  /** Which list it is: by this, coming back finds the same row. */
  list: string;
  label: string;
  groups: readonly Group<Row>[];
  columns: readonly Column<Row>[];
  /** How many there are in all; absent when that is not known. */
  total?: number | undefined;
  hrefOf: (row: Row) => string;
  open: (href: string) => void;
  /** Below the title. */
  detailOf: (row: Row) => string;
  /** Why a row is faded. */
  fadedOf?: (row: Row) => string | undefined;
  selecting?: Selecting | undefined;
  /** Tells which row the keys are at. */
  onActive?: (row: Row | undefined) => void;
  /** Every row exists, also what is not on the screen. */
  isWhole?: boolean;
  /** The end is near: the next page, when there is one. */
  more?: (() => void) | undefined;
}
