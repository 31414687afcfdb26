import { useNavigate, useSearch } from '@tanstack/react-router';
import { fileUrl } from '../data/file-url.ts';
import { useMay } from '../data/me.ts';
import type { CompareMode } from '../pictures/compare-modes.ts';
import { PicturePair } from '../pictures/picture-pair.tsx';
import { Erased } from '../ui/erased.tsx';
import { useFormats } from '../ui/formats.ts';
import { Card } from '../ui/page.tsx';
import { useWords } from '../words/use-words.tsx';
import { picturesIn, type CaseView } from './read-case.ts';

/** The offer’s pictures beside those of a genuine one; which and how stands in the address. */
export function CasePictures({ view }: { view: CaseView }) {
  const { casePage: words, erasure } = useWords();
  const { picture = 1, compare = 'side' } = useSearch({ from: '/cases/$caseId/' });
  const navigate = useNavigate({ from: '/cases/$caseId/' });
  const mayReadReferences = useMay('readReferences');
  const { reference } = view;
  const { number } = useFormats();
  const pictures = picturesIn(view);
  const offers = pictures.filter(({ erased }) => !erased).map(({ url }) => fileUrl(url));
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
    <Card>
      <h2 className="visually-hidden">{words.pictures}</h2>
      <PicturePair
        offers={offers}
        references={references}
        referenceName={reference?.name}
        place={Math.min(picture, Math.max(1, offers.length)) - 1}
        onPlace={(place) => show({ picture: place + 1 })}
        mode={compare}
        onMode={(mode) => show({ compare: mode })}
      />
      <Erased erased={view.listing.erased} />
      {pictures.map(({ url, erased }, at) => (
        <Erased key={url} erased={erased} of={erasure.picture(number(at + 1))} />
      ))}
    </Card>
  );
}

/** What is usual stands in no address. */
const withoutSide = ({ compare, ...search }: { picture?: number; compare?: CompareMode }) =>
  compare === undefined || compare === 'side' ? search : { ...search, compare };
