import { useState, type FormEvent } from 'react';
import { useDraft } from '../data/drafts.ts';
import { draftsOf } from './kept-appeal.ts';
import { FilesToSend } from './files-to-send.tsx';
import { missingIn, type Missing } from './missing-in.ts';
import styles from './seller.module.css';
import { useReading } from './seller-words.tsx';
import type { AppealOutcome } from './use-appeal.ts';
import { useFiles } from './use-files.ts';

const charactersAtMost = 4000;

interface Props {
  token: string;
  caseId: string;
  speaks: 'appeal' | 'statement';
  step: string;
  outcome: AppealOutcome;
}

/** Why, in words, with files. What is written and has been sent as files is there again when the page is opened again. */
export function AppealForm({ token, caseId, speaks, step, outcome: { fate, send } }: Props) {
  const { words, formats } = useReading();
  const { act } = words;
  const [note, setNote] = useDraft(draftsOf(caseId).note);
  const [reasonCode, setReasonCode] = useDraft(draftsOf(caseId).reason);
  const files = useFiles(token, caseId);
  const [wrong, setWrong] = useState<Missing>();
  const left = charactersAtMost - note.length;
  const isSending = fate?.is === 'sending';
  const refused = fate?.is === 'refused' ? (fate.problem.document?.errors ?? []) : [];
  const isFileRefused = refused.some(({ pointer }) => pointer?.startsWith('/files'));

  const missing = missingIn({ reasonCode, note, files: files.files }, charactersAtMost);
  const lacking = wrong === missing && (missing === 'failed' || missing === 'proof') ? missing : undefined;
  const sendIt = (): void => send({ reasonCode, note, files: files.files.flatMap(({ sha256 }) => sha256 ?? []) }, step);

  function submit(event: FormEvent): void {
    event.preventDefault();
    setWrong(missing);
    const isOfFiles = missing === 'failed' || missing === 'proof';
    if (missing) document.getElementById(`answer-${isOfFiles ? 'files' : missing}`)?.focus();
    else sendIt();
  }

  return (
    <form onSubmit={submit} noValidate>
      <fieldset className={styles.reasons}>
        <legend>
          {act.why[speaks]} <span className={styles.second}>{act.needed}</span>
        </legend>
        {wrong === 'reason' && reasonCode === '' && <p className={styles.wrong}>{act.chooseReason}</p>}
        {Object.entries(act.reasons).map(([code, reason], index) => (
          <label key={code}>
            <input
              type="radio"
              name="reason"
              value={code}
              id={index === 0 ? 'answer-reason' : undefined}
              checked={reasonCode === code}
              onChange={() => setReasonCode(code)}
            />
            {reason}
          </label>
        ))}
      </fieldset>
      <label className={styles.label} htmlFor="answer-note">
        {act.words} <span className={styles.second}>{act.needed}</span>
      </label>
      <textarea
        id="answer-note"
        className={styles.text}
        rows={6}
        aria-required
        dir="auto"
        value={note}
        aria-describedby="answer-note-about"
        aria-invalid={wrong === 'note' || left < 0}
        onChange={(event) => setNote(event.target.value)}
      />
      <p id="answer-note-about" className={left < 0 ? styles.wrong : styles.second}>
        {left < 0 ? act.tooMany(formats.number(-left)) : note === '' ? act.draft : act.characters(formats.number(left))}
      </p>
      {wrong === 'note' && note.trim() === '' && <p className={styles.wrong}>{act.writeWords}</p>}
      <FilesToSend files={files} />
      {isFileRefused && <p className={styles.wrong}>{act.wrongFile}</p>}
      {wrong === 'files' && missing === 'files' && <p className={styles.wrong}>{act.waitForFiles}</p>}
      <div role="alert">
        {lacking && (
          <>
            <p className={styles.wrong}>{act.lacking[lacking].text}</p>
            <button
              type="button"
              className={styles.quiet}
              aria-disabled={isSending}
              onClick={() => !isSending && sendIt()}
            >
              {act.lacking[lacking].send}
            </button>
          </>
        )}
      </div>
      <p className={styles.second}>{act.whoReads}</p>
      <button
        className={styles.send}
        aria-disabled={isSending}
        onClick={(event) => isSending && event.preventDefault()}
      >
        {isSending ? act.sending : act.send[speaks]}
      </button>
    </form>
  );
}
