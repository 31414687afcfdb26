import { useEffect, useRef, useState, type RefObject } from 'react';
import { ApiProblem } from '../data/api.ts';
import { useWords } from '../words/use-words.tsx';
import { isUnderPointer, missingIn, wasAnswered } from './submit-rules.ts';

/** A form on its way: whether it is being sent, and what was refused about which field. */
export interface Submission {
  submit: () => void;
  /**
   * What was said about a field is over once somebody writes in the form again. To be called from an event of React's: a
   * listener of the page's own would have the field drawn anew before React knows what was written, and lose it.
   */
  forget: () => void;
  isSending: boolean;
  /** What is wrong with a field, by its pointer into the body: `/number`; in the reader's words where we know them. */
  refused: (pointer: string) => string | undefined;
  /** What is to be said beside the fields: nothing when every fault stands at its field. */
  error: Error | undefined;
  form: RefObject<HTMLFormElement | null>;
}

/**
 * Sends what a form holds. The idempotency key is made at the first press and stays until there is an answer, so that
 * pressing again after a lost one does nothing twice. After a refusal the first wrong field has the focus.
 * @param needed what must not be empty, by its pointer
 */
export function useSubmit<Answer>({
  send,
  done,
  needed = {},
}: {
  send: (idempotencyKey: string) => Promise<Answer>;
  done?: (answer: Answer) => void;
  needed?: Record<string, unknown>;
}): Submission {
  const words = useWords().forms;
  const form = useRef<HTMLFormElement>(null);
  const key = useRef<string>(undefined);
  const shownAt = new Set<string>();
  const [isSending, setSending] = useState(false);
  const [error, setError] = useState<Error>();
  const [missing, setMissing] = useState<readonly string[]>([]);
  useEffect(() => {
    if (error ?? missing.length > 0)
      form.current?.querySelector<HTMLElement>('[aria-invalid="true"], [data-refused]')?.focus();
  }, [error, missing]);

  const forget = (): void => {
    setError(undefined);
    setMissing([]);
  };

  const submit = async (): Promise<void> => {
    if (isSending) return;
    const empty = missingIn(needed);
    setMissing(empty);
    setError(undefined);
    if (empty.length > 0) return;
    key.current ??= crypto.randomUUID();
    setSending(true);
    try {
      const answer = await send(key.current);
      key.current = undefined;
      done?.(answer);
    } catch (problem) {
      if (wasAnswered(problem instanceof ApiProblem ? problem : undefined)) key.current = undefined;
      setError(problem as Error);
    } finally {
      setSending(false);
    }
  };

  const errors = (error instanceof ApiProblem && error.document?.errors) || [];
  const refused = (pointer: string): string | undefined => {
    shownAt.add(pointer);
    if (missing.some((one) => isUnderPointer(one, pointer))) return words.needed;
    const found = errors.find((one) => one.pointer !== undefined && isUnderPointer(one.pointer, pointer));
    return found && (words.details[found.detail] ?? words.wrong(found.detail));
  };
  return {
    submit: () => void submit(),
    forget,
    isSending,
    refused,
    form,
    get error() {
      const isShown = (pointer?: string): boolean =>
        pointer !== undefined && [...shownAt].some((one) => isUnderPointer(pointer, one));
      return errors.length > 0 && errors.every((one) => isShown(one.pointer)) ? undefined : error;
    },
  };
}
