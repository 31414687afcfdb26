import { useFormats } from './formats.ts';
import { useNow } from './use-now.ts';

/** A moment as people say it; on hover, and for screen readers, exactly. */
export function Moment({
  at,
  as = 'ago',
}: {
  at: string;
  as?: 'ago' | 'moment' | 'withSeconds' | 'short' | 'day' | 'shortDay' | 'until' | 'untilShort' | 'untilDay';
}) {
  const formats = useFormats();
  const now = useNow();
  const exactly = as.startsWith('until') ? formats.untilExactly(at) : formats.exactly(at);
  const words = as === 'ago' ? formats.ago(at, now) : formats[as](at);
  return (
    <time dateTime={at} title={exactly}>
      {words}
      {as === 'ago' && <span className="visually-hidden"> ({exactly})</span>}
    </time>
  );
}
