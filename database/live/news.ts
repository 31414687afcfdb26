/** What has just happened, for those who look on: enough to know what to read again, and who may be told. */
export type News =
  | { of: 'case'; caseId: string; sequence: number; kind: string; brandId: string }
  | { of: 'conversation'; conversationId: string; brandId: string; caseId?: string }
  /** For the marketplace's people alone. */
  | { of: 'claim'; caseId: string; brandId: string }
  /** A case is held for proceedings, or no more, or its erasure was proposed or decided; for the marketplace's people alone. */
  | { of: 'erasure'; caseId: string; brandId: string }
  /** `by`: the brand whose people the reader is of; without it, the marketplace's own, of whom brands learn nothing. */
  | { of: 'presence'; caseId: string; brandId: string; by?: string };
