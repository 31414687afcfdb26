/** What happened, as the API tells it while it happens. */
export type LiveMessage =
  | { kind: 'case'; caseId: string; sequence: number }
  | { kind: 'conversation'; conversationId: string; caseId?: string; brandId: string }
  | { kind: 'claim' | 'presence' | 'erasure'; caseId: string }
  /** Something may have been missed: whatever is visible is read once more. */
  | { kind: 'gap' };

/** `connecting` is quiet: only what lasts longer than ten seconds is said. */
export type Liveness = { state: 'live' } | { state: 'connecting' } | { state: 'lost'; since: number };

/** Where it is counted in how many conversations something is unread. */
export const countsOfUnread = [
  ['inbox', 'counts'],
  ['queue', 'counts'],
] as const;

/** What is read anew when something has happened, as beginnings of the queries' keys. */
export function concerned(message: LiveMessage): readonly (readonly unknown[])[] {
  switch (message.kind) {
    case 'case':
      return [['case', message.caseId], ['inbox'], ['queue'], ['cases']];
    case 'conversation':
      return [['conversation', message.caseId ?? message.brandId], ['conversations'], ...countsOfUnread];
    case 'erasure':
      return [['case', message.caseId]];
    case 'claim':
    case 'presence':
      return [['case', message.caseId], ['queue']];
    case 'gap':
      return [[]];
  }
}
