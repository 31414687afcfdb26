import { useFormats } from '../ui/formats.ts';
import { IconAlertTriangle } from '../ui/icons.ts';
import { StateMark } from '../ui/state-mark.tsx';
import { useNow } from '../ui/use-now.ts';
import { useWords } from '../words/use-words.tsx';
import { daysLeft, expiryOf } from './right.ts';

/** Until when a right holds; when that is near or past, it is said so. */
export function RightExpiry({ expiresOn }: { expiresOn: string | undefined }) {
  const words = useWords().rights;
  const formats = useFormats();
  const now = useNow();
  const expiry = expiryOf(expiresOn, now);
  if (expiresOn === undefined) return words.noEnd;
  const day = formats.calendarDay(expiresOn);
  if (expiry === 'far') return day;
  return (
    <>
      {day}
      <br />
      <StateMark tone={expiry === 'over' ? 'bad' : 'soon'} icon={IconAlertTriangle}>
        {expiry === 'over' ? words.expired : words.expires(daysLeft(expiresOn, now), formats.number)}
      </StateMark>
    </>
  );
}
