import { useEffect, useRef, useState } from 'react';
import { draftsOf } from './kept-appeal.ts';
import { FileRefused, sendFile, type FileRefusal } from './send-file.ts';

/** A file that the seller has added. */
export interface AddedFile {
  id: string;
  name: string;
  share: number;
  sha256?: string;
  refused?: FileRefusal;
}

/** What one appeal takes. */
export const filesAtMost = 20;

const placeOf = (caseId: string): string => `joint-force.draft.${draftsOf(caseId).files}`;

function readArrived(caseId: string): AddedFile[] {
  try {
    return JSON.parse(localStorage.getItem(placeOf(caseId)) ?? '[]');
  } catch {
    return [];
  }
}

/** Files on their way to the case, two at a time; those that have arrived are known when the page is opened again. */
export function useFiles(token: string, caseId: string) {
  const [files, setFiles] = useState<AddedFile[]>(() => readArrived(caseId));
  const waiting = useRef<{ id: string; file: File }[]>([]);
  const chosen = useRef(new Map<string, File>());
  const running = useRef(0);
  const change = (id: string, to: Partial<AddedFile>): void =>
    setFiles((before) => before.map((one) => (one.id === id ? { ...one, ...to } : one)));

  useEffect(() => {
    const arrived = files.filter(({ sha256 }) => sha256 !== undefined);
    if (arrived.length > 0) localStorage.setItem(placeOf(caseId), JSON.stringify(arrived));
    else localStorage.removeItem(placeOf(caseId));
  }, [files, caseId]);

  function sendNext(): void {
    const next = running.current < 2 ? waiting.current.shift() : undefined;
    if (!next) return;
    running.current += 1;
    sendFile(token, next.file, (share) => change(next.id, { share }))
      .then(
        (sha256) => change(next.id, { sha256, share: 1 }),
        (error: unknown) => change(next.id, { refused: error instanceof FileRefused ? error.why : 'unreachable' }),
      )
      .finally(() => {
        running.current -= 1;
        sendNext();
      });
    sendNext();
  }

  function start(id: string, file: File): void {
    waiting.current.push({ id, file });
    sendNext();
  }

  return {
    files,
    add(added: readonly File[]): void {
      const room = added.slice(0, filesAtMost - files.length).map((file) => ({ id: crypto.randomUUID(), file }));
      setFiles((before) => [...before, ...room.map(({ id, file }) => ({ id, name: file.name, share: 0 }))]);
      for (const { id, file } of room) {
        chosen.current.set(id, file);
        start(id, file);
      }
    },
    again(id: string): void {
      const file = chosen.current.get(id);
      if (!file) return;
      setFiles((before) => before.map(({ refused: _refused, ...one }) => (one.id === id ? { ...one, share: 0 } : one)));
      start(id, file);
    },
    remove(id: string): void {
      waiting.current = waiting.current.filter((one) => one.id !== id);
      setFiles((before) => before.filter((one) => one.id !== id));
    },
  };
}
