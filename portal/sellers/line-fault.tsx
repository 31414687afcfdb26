import { useLanguage, useWords } from '../words/use-words.tsx';
import { columnIn } from './batch-rules.ts';

/** What is wrong with a line, and in which column of the file. The API's own words are English: they are quoted where we have no others. */
export function LineFault({ problem: { code, detail, pointer } }: { problem: Fault }) {
  const { forms, shared } = useWords();
  const isEnglish = useLanguage() === 'en';
  const byCode: Readonly<Record<string, string | undefined>> = shared.problem.byCode;
  const column = columnIn(pointer);
  const known = forms.details[detail] ?? (code === 'invalid' ? undefined : byCode[code]);
  return (
    <>
      {column && (
        <>
          <code>{column}</code>{' '}
        </>
      )}
      {known ?? (isEnglish ? detail : byCode.invalid)}
      {known === undefined && !isEnglish && (
        <>
          {' '}
          <bdi lang="en">{shared.quoted(detail)}</bdi>
        </>
      )}
    </>
  );
}

interface Fault {
  code: string;
  detail: string;
  pointer: string;
}
