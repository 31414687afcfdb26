import { Button, Textarea } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import { ApiProblem } from '../data/api.ts';
import { useDraft } from '../data/drafts.ts';
import { upload } from '../data/upload.ts';
import { FileDrop, type Kept } from '../ui/file-drop.tsx';
import { KeyHint } from '../ui/key-hint.tsx';
import { Problem } from '../ui/problem.tsx';
import { useWords } from '../words/use-words.tsx';
import styles from './conversation.module.css';
import { nameOf, post, type Topic } from './topic.ts';

/** Where one writes: what is written is kept until it is sent. */
export function Composer({ topic }: { topic: Topic }) {
  const words = useWords();
  const said = words.conversation;
  const queries = useQueryClient();
  const [text, setText] = useDraft(`${nameOf(topic)}/message`);
  const [files, setFiles] = useState<Kept[]>([]);
  const writing = useRef<HTMLTextAreaElement>(null);
  // The same until it is taken: an answer that was lost on its way has nothing sent twice.
  const [key, setKey] = useState(() => crypto.randomUUID());
  const sending = useMutation({
    mutationFn: () => post(topic, { text: text.trim(), files: files.map(({ sha256 }) => sha256) }, key),
    onSuccess: async () => {
      setText('');
      setFiles([]);
      setKey(crypto.randomUUID());
      await queries.invalidateQueries({ queryKey: ['conversation', nameOf(topic)] });
      await queries.invalidateQueries({ queryKey: ['conversations'] });
    },
    onError: (error) => {
      if (error instanceof ApiProblem) setKey(crypto.randomUUID()); // refused: what is sent next is another message
    },
  });
  const send = (): void => {
    if (text.trim() === '') writing.current?.focus();
    else if (!sending.isPending) sending.mutate();
  };
  return (
    <div className={styles.composer}>
      <Textarea
        ref={writing}
        label={said.write}
        description={said.whoReads}
        autosize
        minRows={2}
        maxRows={12}
        maxLength={4000}
        dir="auto"
        value={text}
        onChange={({ currentTarget }) => setText(currentTarget.value)}
        onKeyDown={(event) => {
          if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return;
          event.preventDefault();
          send();
        }}
      />
      <div className={styles.send}>
        <FileDrop files={files} onChange={setFiles} upload={upload} />
        <Button onClick={send} loading={sending.isPending}>
          {words.shared.send}&nbsp;
          <KeyHint keys="mod+Enter" />
        </Button>
      </div>
      {sending.error && <Problem error={sending.error} retry={send} />}
    </div>
  );
}
