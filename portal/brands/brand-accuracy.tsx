import { useQuery } from '@tanstack/react-query';
import { api } from '../data/api.ts';
import { FactList } from '../ui/fact-list.tsx';
import { useFormats } from '../ui/formats.ts';
import { Loaded } from '../ui/loaded.tsx';
import { Card } from '../ui/page.tsx';
import { useWords } from '../words/use-words.tsx';

/** How right and how prompt a brand has been, in short; all of it stands under its statistics. */
export function BrandAccuracy({ brandId }: { brandId: string }) {
  const words = useWords();
  const said = words.statistics;
  const formats = useFormats();
  const query = useQuery({
    queryKey: ['brand', brandId, 'accuracy'],
    queryFn: async () => (await api.get('/v1/brands/{brandId}/accuracy', { params: { brandId } })).body,
  });
  return (
    <Card title={said.answers}>
      <Loaded query={query} lines={2}>
        {({ all, answers, countAtLeast }) => (
          <FactList
            facts={[
              [
                said.accuracy,
                all.share
                  ? `${formats.percent(Number(all.share.rate))} (≥ ${formats.percent(Number(all.share.lowerBound))}) · ${said.stoodOf(formats.number(all.stood), formats.number(all.count))}`
                  : words.brands.tooFew(formats.number(all.count), formats.number(countAtLeast)),
              ],
              [said.inTime, formats.number(answers.inTime)],
              [said.unanswered, formats.number(answers.unanswered)],
            ]}
          />
        )}
      </Loaded>
    </Card>
  );
}
