import { NativeSelect } from '@mantine/core';
import { useFormats } from '../ui/formats.ts';
import { rightInWords } from '../ui/right-in-words.ts';
import { useWords } from '../words/use-words.tsx';
import type { RightsToRelyOn } from './use-rights.ts';

/** On which of the brand's rights all of the offers are called counterfeits. */
export function RightForAll({
  rights,
  chosen,
  choose,
}: {
  rights: RightsToRelyOn;
  chosen: string;
  choose: (iprRecordId: string) => void;
}) {
  const words = useWords();
  const formats = useFormats();
  const named = rights.map((one) => ({
    value: one.iprRecordId,
    label: rightInWords(one, words.casePage.rights, formats),
  }));
  return (
    <NativeSelect
      label={words.bulk.right}
      description={words.casePage.decide.rightTold}
      value={chosen}
      data={[...named, { value: '', label: words.casePage.decide.noRight }]}
      onChange={({ currentTarget }) => choose(currentTarget.value)}
      mb={12}
    />
  );
}
