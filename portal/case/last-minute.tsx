import { Button, Group } from '@mantine/core';
import { Dialog } from '../ui/dialog.tsx';
import { useWords } from '../words/use-words.tsx';

/** So late that nothing can be held back: it is asked for once more. */
export function LastMinute({ what, send, cancel }: { what: string; send: () => void; cancel: () => void }) {
  const words = useWords();
  const said = words.casePage.decide;
  return (
    <Dialog title={said.lastMinute} size="md" close={cancel}>
      <p>
        <bdi>{said.lastMinuteText(what)}</bdi>
      </p>
      <Group justify="flex-end" mt={16}>
        <Button variant="default" onClick={cancel}>
          {words.shared.cancel}
        </Button>
        <Button onClick={send} data-autofocus>
          {said.sendAtOnce}
        </Button>
      </Group>
    </Dialog>
  );
}
