import { Button, NativeSelect, Textarea } from '@mantine/core';
import { useEffect, useRef } from 'react';
import { upload } from '../data/upload.ts';
import { AnswerPicker } from '../ui/answer-picker.tsx';
import { FileDrop } from '../ui/file-drop.tsx';
import { KeyHint } from '../ui/key-hint.tsx';
import { useKeys } from '../ui/keys.ts';
import { ReasonPicker } from '../ui/reason-picker.tsx';
import { useWords } from '../words/use-words.tsx';
import styles from './decision.module.css';
import { LastMinute } from './last-minute.tsx';
import { OpenQuestions } from './open-questions.tsx';
import type { CaseEvent, CaseView } from './read-case.ts';
import { RightReliedOn } from './right-relied-on.tsx';
import type { Deciding } from './use-decision.ts';

/** Two steps: the answer, then the reason, which decides. What is written goes along. */
export function DecisionForm({
  view,
  events,
  deciding,
  close,
}: {
  view: CaseView;
  events: readonly CaseEvent[];
  deciding: Deciding;
  /** Where it was opened in the place of what one is waited for. */
  close?: (() => void) | undefined;
}) {
  const words = useWords();
  const said = words.casePage.decide;
  const { decision, answer, choose, note, setNote, files, setFiles, by, setBy, decide, confirming } = deciding;
  const { answers, isMessage } = decision;
  const chosen = answers.find(({ value }) => value === answer);
  const reasons = chosen?.reasons ?? decision.reasons;
  const writing = useRef<HTMLTextAreaElement>(null);
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    if (isMessage) writing.current?.focus();
  }, [isMessage, decision.act]);
  const say = (): void => {
    if (note.trim() === '' && files.length === 0) writing.current?.focus();
    else decide();
  };
  const { reasons: reasonWords } = words;
  useKeys([
    ...(reasons
      ? reasons.map((code, at) => ({ keys: String(at + 1), label: reasonWords[code], run: () => decide(code) }))
      : answers.map(({ value, name }, at) => ({ keys: String(at + 1), label: name, run: () => choose(value) }))),
    ...(chosen ? [{ keys: 'Escape', label: said.back, run: () => choose(undefined) }] : []),
    ...(!chosen && close ? [{ keys: 'Escape', label: said.closeThis, run: close }] : []),
  ]);
  return (
    <section className={styles.card} aria-label={decision.title}>
      <div className={styles.head}>
        <h2 ref={heading}>{chosen?.name ?? decision.title}</h2>
        {(chosen || close) && (
          <button type="button" className={styles.back} onClick={() => (chosen ? choose(undefined) : close?.())}>
            {chosen ? said.back : said.closeThis} <KeyHint keys="Escape" />
          </button>
        )}
      </div>
      {(chosen ?? decision.consequence) !== undefined && (
        <p className={styles.consequence}>{chosen?.consequence ?? decision.consequence}</p>
      )}
      {decision.act === 'provideInformation' && <OpenQuestions view={view} events={events} />}
      {!reasons && !isMessage && <AnswerPicker answers={answers} onPick={choose} />}
      {chosen?.value === 'counterfeit' && <RightReliedOn view={view} deciding={deciding} />}
      {decision.act === 'extendDeadline' && (
        <NativeSelect
          label={said.by}
          value={by}
          onChange={({ currentTarget }) => setBy(currentTarget.value)}
          data={Object.entries(said.periods).map(([value, label]) => ({ value, label }))}
          mb={12}
        />
      )}
      {reasons && (
        <>
          <h3 className={styles.why}>{said.reasonsTitle}</h3>
          <ReasonPicker codes={reasons} onPick={decide} />
          <p className={styles.hint}>{said.chooseReason}</p>
        </>
      )}
      {decision.takesNote && (
        <div className={reasons || isMessage ? styles.writing : styles.writingLater}>
          <Textarea
            ref={writing}
            required={isMessage === true && files.length === 0}
            label={isMessage ? said.note : words.shared.aside(said.note, words.shared.optional)}
            description={decision.noteIsReadBySeller ? said.noteForSeller : said.noteForBoth}
            autosize
            minRows={2}
            maxRows={8}
            maxLength={4000}
            dir="auto"
            value={note}
            onChange={({ currentTarget }) => setNote(currentTarget.value)}
            onKeyDown={(event) => {
              if (isMessage && event.key === 'Enter' && (event.ctrlKey || event.metaKey)) say();
            }}
          />
          <FileDrop files={files} onChange={setFiles} upload={upload} />
        </div>
      )}
      {isMessage && (
        <Button fullWidth mt={8} onClick={say}>
          {words.shared.send} <KeyHint keys="mod+Enter" />
        </Button>
      )}
      {confirming && <LastMinute {...confirming} />}
    </section>
  );
}
