import type { AddedFile } from './use-files.ts';

/** What stands against sending: the last two can be passed over, by whoever knows of them. */
export type Missing = 'reason' | 'note' | 'files' | 'failed' | 'proof';

/** The first that is missing in what a seller is about to send, perhaps for the only time. */
export function missingIn(
  { reasonCode, note, files }: { reasonCode: string; note: string; files: readonly AddedFile[] },
  charactersAtMost: number,
): Missing | undefined {
  if (reasonCode === '') return 'reason';
  if (note.trim() === '' || note.length > charactersAtMost) return 'note';
  if (files.some(({ sha256, refused }) => sha256 === undefined && refused === undefined)) return 'files';
  if (files.some(({ refused }) => refused !== undefined)) return 'failed';
  return reasonCode === 'invoice_attached' && files.length === 0 ? 'proof' : undefined;
}
