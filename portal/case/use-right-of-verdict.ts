import { useQuery } from '@tanstack/react-query';
import { useMay } from '../data/me.ts';
import { verifiedRightsQuery } from '../data/verified-rights.ts';
import { useFormats } from '../ui/formats.ts';
import { rightInWords } from '../ui/right-in-words.ts';
import { useWords } from '../words/use-words.tsx';
import type { CaseEvent, CaseView } from './read-case.ts';
import { eventsOf } from './suspicion.ts';

/** The right that the brand's verdict relies on, in words; nothing where it named none. */
export function useRightOfVerdict(view: CaseView, events: readonly CaseEvent[]): string | undefined {
  const words = useWords().casePage.rights;
  const formats = useFormats();
  const named = eventsOf(events, 'verdict_given').at(-1)?.data.iprRecordId;
  const mayRead = useMay('readRights');
  const { data: rights = [] } = useQuery({
    ...verifiedRightsQuery(view.brand.brandId),
    enabled: mayRead && named !== undefined,
  });
  const right = rights.find(({ iprRecordId }) => iprRecordId === named);
  return right && rightInWords(right, words, formats);
}
