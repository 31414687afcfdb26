import { ActionIcon, Tooltip } from '@mantine/core';
import { byRule } from '../../domain/sentences/by-rule.ts';
import { useNames } from '../data/names.ts';
import { Erased } from '../ui/erased.tsx';
import { useFormats } from '../ui/formats.ts';
import { IconChevronLeft, IconChevronRight } from '../ui/icons.ts';
import { plainWords } from '../ui/plain-words.ts';
import { useWords } from '../words/use-words.tsx';
import type { Told } from './told-event.ts';
import styles from './timeline.module.css';

/** The event at which the slider stands, in words, and the way to the next. */
export function ChosenEvent({
  events,
  at,
  sentence,
  go,
}: {
  events: readonly Told[];
  at: number;
  sentence: string;
  go: (index: number) => void;
}) {
  const words = useWords();
  const formats = useFormats();
  const event = events[at]!;
  const [opened] = events;
  const nameOf = useNames(opened?.kind === 'case_opened' ? opened.data.offer.brandId : undefined);
  const who =
    event.kind === 'withheld'
      ? undefined
      : (byRule(events, at, words.events) ?? nameOf(event.actor.id) ?? words.events.actors[event.actor.kind]);
  const buttons = [
    { label: words.timeline.before, to: at - 1, Icon: IconChevronLeft },
    { label: words.timeline.after, to: at + 1, Icon: IconChevronRight },
  ];
  return (
    <div className={styles.chosen}>
      <div className={styles.steps}>
        {buttons.map(({ label, to, Icon }) => (
          <Tooltip key={label} label={label}>
            <ActionIcon
              variant="default"
              size={36}
              aria-label={label}
              disabled={to < 0 || to >= events.length}
              onClick={() => go(to)}
            >
              <Icon size={18} />
            </ActionIcon>
          </Tooltip>
        ))}
      </div>
      <div>
        <p className={styles.position}>
          {words.timeline.position(formats.number(event.sequence), formats.number(events.length))} ·{' '}
          {event.kind === 'withheld' ? words.timeline.withheldTime : formats.exactly(event.at)}
          {who !== undefined && (
            <>
              {' · '}
              <bdi>{who}</bdi>
            </>
          )}
        </p>
        <p className={styles.chosenSentence} dir="auto">
          {sentence}
        </p>
        {event.kind !== 'withheld' && event.note !== undefined && (
          <blockquote className={styles.note} dir="auto">
            {plainWords(event.note)}
          </blockquote>
        )}
        {event.kind !== 'withheld' && <Erased erased={event.erased} />}
      </div>
    </div>
  );
}
