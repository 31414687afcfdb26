/** A failure: where it stands, and what differs there. */
export interface Fault {
  /** Path in the bundle, or what else was checked. */
  file: string;
  /** Which record of the file: `event 3`, `annex record 7f…`, `key 2Pc…`. */
  record?: string;
  what: string;
}

/** So many are told one by one: whoever sends a million wrong lines does not have us keep them all. */
const toldAtMost = 200;

/** Gathers failures. */
export class Faults {
  readonly #told: Fault[] = [];
  #count = 0;

  add(file: string, record: string | undefined, what: string): void {
    this.#count += 1;
    if (this.#told.length < toldAtMost) this.#told.push({ file, ...(record !== undefined && { record }), what });
  }

  get count(): number {
    return this.#count;
  }

  /** Those that are told, and when there are more, how many. */
  get all(): Fault[] {
    const more = this.#count - this.#told.length;
    return more === 0 ? this.#told : [...this.#told, { file: 'bundle', what: `has ${more} failures more` }];
  }
}

/** A failure as one line, whatever stands in the names: they come from whom we check. */
export const lineOf = ({ file, record, what }: Fault): string =>
  [file, record, what]
    .filter((part) => part !== undefined)
    .map((part) => part.replaceAll(/[^\x20-\x7e\u00a0-\u1fff\u2010-\u2027]/g, escaped).slice(0, 300))
    .join(': ');

const escaped = (letter: string): string => `\\u${letter.charCodeAt(0).toString(16).padStart(4, '0')}`;
