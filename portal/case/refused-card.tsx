import { Card } from '../ui/page.tsx';
import { FactList } from '../ui/fact-list.tsx';
import { useWords } from '../words/use-words.tsx';
import type { CaseView } from './read-case.ts';

/** What the role includes and is refused now, with the reason. */
export function RefusedCard({ view }: { view: CaseView }) {
  const words = useWords();
  if (view.refusedActions.length === 0) return null;
  const { byCode } = words.shared.problem;
  return (
    <Card title={words.casePage.decide.mayNot}>
      <FactList
        facts={view.refusedActions.flatMap(({ action, code, detail }) =>
          action in words.shared.actions
            ? [[words.shared.actions[action as keyof typeof words.shared.actions], byCode[code] ?? detail] as const]
            : [],
        )}
      />
    </Card>
  );
}
