/** What one part of the benchmark measured: a section of the report. */
export interface Section {
  title: string;
  figures: Figure[];
  /** Sentences that say what the figures stand for, and what limits them. */
  notes: string[];
}

export interface Figure {
  name: string;
  value: number;
  /** Such as `ms at p95`, `bytes`, `ratio`. */
  unit: string;
  /** What it shall be at most or at least, in words. */
  budget?: string;
}
