import { useQuery } from '@tanstack/react-query';
import { useSearch } from '@tanstack/react-router';
import { api } from '../data/api.ts';
import { useMay, useMembership } from '../data/me.ts';
import { Loaded } from '../ui/loaded.tsx';
import { Page } from '../ui/page.tsx';
import { Empty } from '../ui/problem.tsx';
import { useWords } from '../words/use-words.tsx';
import { Accuracy } from './accuracy.tsx';
import { Months } from './months.tsx';

/** How fast a brand answers, how often it is right, and what came of its cases: each picture with its numbers. */
export function StatisticsPage() {
  const words = useWords();
  const { brandId: own } = useMembership();
  const { brandId: asked } = useSearch({ from: '/statistics' });
  const brandId = own ?? asked;
  const may = useMay('readAccuracy');
  if (!may || brandId === undefined)
    return (
      <Page title={words.shell.statistics}>
        <Empty title={words.statistics.nobody}>{!may && words.shared.problem.byCode.not_permitted}</Empty>
      </Page>
    );
  return (
    <Page title={own === undefined ? words.statistics.of(brandId) : words.shell.statistics}>
      <Statistics brandId={brandId} />
    </Page>
  );
}

function Statistics({ brandId }: { brandId: string }) {
  const accuracy = useQuery({
    queryKey: ['brand', brandId, 'accuracy'],
    queryFn: async () => (await api.get('/v1/brands/{brandId}/accuracy', { params: { brandId } })).body,
  });
  const statistics = useQuery({
    queryKey: ['brand', brandId, 'statistics'],
    queryFn: async () => (await api.get('/v1/brands/{brandId}/statistics', { params: { brandId } })).body,
  });
  return (
    <>
      <Loaded query={accuracy}>{(data) => <Accuracy accuracy={data} />}</Loaded>
      <Loaded query={statistics}>{({ months }) => <Months months={months} />}</Loaded>
    </>
  );
}
