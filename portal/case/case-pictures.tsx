import { useNavigate, useSearch } from '@tanstack/react-router';
import { fileUrl } from '../data/file-url.ts';
import { useMay } from '../data/me.ts';
import type { CompareMode } from '../pictures/compare-modes.ts';
import { PicturePair } from '../pictures/picture-pair.tsx';
import { Card } from '../ui/page.tsx';
import { useWords } from '../words/use-words.tsx';
import type { CaseView } from './read-case.ts';

/** The offer’s pictures beside those of a genuine one; which and how stands in the address. */
export function CasePictures({ view }: { view: CaseView }) {
  const words = useWords().casePage;
  const { picture = 1, compare = 'side' } = useSearch({ from: '/cases/$caseId' });
  const navigate = useNavigate({ from: '/cases/$caseId' });
  const mayReadReferences = useMay('readReferences');
  const { pictures, reference } = view;
  const offers = pictures.map(fileUrl);
  const references =
    reference && mayReadReferences
      ? reference.pictures.map((sha256) => fileUrl(`/v1/references/${reference.referenceId}/pictures/${sha256}`))
      : [];
  const show = (change: { picture?: number; compare?: CompareMode }): void =>
    void navigate({
      search: (before) => withoutSide({ ...before, ...change }),
      replace: true,
      resetScroll: false,
    });
  return (
    <Card title={words.pictures}>
      <PicturePair
        offers={offers}
        references={references}
        referenceName={reference?.name}
        place={Math.min(picture, Math.max(1, offers.length)) - 1}
        onPlace={(place) => show({ picture: place + 1 })}
        mode={compare}
        onMode={(mode) => show({ compare: mode })}
      />
    </Card>
  );
}

/** What is usual stands in no address. */
const withoutSide = ({ compare, ...search }: { picture?: number; compare?: CompareMode }) =>
  compare === undefined || compare === 'side' ? search : { ...search, compare };
