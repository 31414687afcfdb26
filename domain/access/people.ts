/** Those of the marketplace who can decide at all, by their ids; leads are among the staff, too. */
export interface People {
  staff: readonly string[];
  leads: readonly string[];
}
