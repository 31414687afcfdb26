import { NativeSelect } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useEffect } from 'react';
import { useMay } from '../data/me.ts';
import { verifiedRightsQuery } from '../data/verified-rights.ts';
import { useFormats } from '../ui/formats.ts';
import { rightInWords } from '../ui/right-in-words.ts';
import { useWords } from '../words/use-words.tsx';
import type { CaseView } from './read-case.ts';
import type { Deciding } from './use-decision.ts';

/** On which of the brand's rights an offer is called a counterfeit: where there is but one, on that. */
export function RightReliedOn({
  view,
  deciding: { right, setRight },
}: {
  view: CaseView;
  deciding: Pick<Deciding, 'right' | 'setRight'>;
}) {
  const words = useWords().casePage;
  const formats = useFormats();
  const mayRead = useMay('readRights');
  const { data: rights = [] } = useQuery({ ...verifiedRightsQuery(view.brand.brandId), enabled: mayRead });
  const only = rights.length === 1 ? rights[0]!.iprRecordId : undefined;
  useEffect(() => {
    if (right === undefined && only !== undefined) setRight(only);
  }, [right, only, setRight]);
  return (
    <NativeSelect
      label={words.decide.right}
      description={words.decide.rightTold}
      value={right ?? ''}
      onChange={({ currentTarget }) => setRight(currentTarget.value)}
      data={[
        ...rights.map((one) => ({ value: one.iprRecordId, label: rightInWords(one, words.rights, formats) })),
        { value: '', label: words.decide.noRight },
      ]}
      mb={12}
    />
  );
}
