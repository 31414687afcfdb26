import { useFormats } from '../ui/formats.ts';
import { useWords } from '../words/use-words.tsx';
import { AnswerOf } from './answer-of.tsx';
import type { VerifiedRecord } from './verify-record.ts';

/** What the check of a record came to, question by question. */
export function RecordAnswers({ verified: { chain, inclusion, contents, growth } }: { verified: VerifiedRecord }) {
  const words = useWords().verify;
  const { number, exactly } = useFormats();
  const { questions } = words;
  return (
    <>
      <AnswerOf
        question={questions.chain}
        answer={chain}
        holds={({ events, withheld, annex }) => words.chainHolds(number(events), number(withheld), number(annex))}
      />
      <AnswerOf
        question={questions.inclusion}
        answer={inclusion}
        holds={({ size, at }) => words.inclusionHolds(number(size), exactly(at))}
      />
      <AnswerOf
        question={questions.contents}
        answer={contents}
        holds={({ named, erased, withheld }) => words.contentsHold(number(named), number(erased), number(withheld))}
      />
      <AnswerOf question={questions.growth} answer={growth} holds={({ from }) => words.growthHolds(number(from))} />
    </>
  );
}
