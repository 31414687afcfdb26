import { useQuery } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import { useMay } from '../data/me.ts';
import { FactList } from '../ui/fact-list.tsx';
import { useFormats } from '../ui/formats.ts';
import { LoadedPage } from '../ui/loaded-page.tsx';
import { Card, Page, Up } from '../ui/page.tsx';
import { useLanguage, useWords } from '../words/use-words.tsx';
import { policyQuery, type Policy } from './policy.ts';
import { rulesInWords } from './rules-in-words.ts';

/** The rules that cases run by, in words. */
export function PolicyPage() {
  const words = useWords();
  const { name, version } = useParams({ from: '/policies/$name/$version' });
  const mayRead = useMay('readPolicies');
  const query = useQuery({ ...policyQuery(name, Number(version)), enabled: mayRead });
  if (!mayRead) return <Page title={name}>{words.shared.problem.byCode.not_permitted}</Page>;
  return <LoadedPage query={query}>{(policy) => <Rules policy={policy} />}</LoadedPage>;
}

function Rules({ policy }: { policy: Policy }) {
  const words = useWords();
  const said = words.policies;
  const groups = rulesInWords(policy, words, useFormats(), useLanguage());
  return (
    <Page
      title={said.title(policy.name, policy.version)}
      above={
        <Up>
          <Link to="/cases">{words.shell.cases}</Link>
        </Up>
      }
    >
      <Card>
        <p>{said.text}</p>
      </Card>
      {groups.map(({ title, rules }) => (
        <Card key={title} title={title}>
          <FactList facts={rules} />
        </Card>
      ))}
    </Page>
  );
}
