import { Button } from '@mantine/core';
import { IconPlus } from './icons.ts';

/** Begins something new. */
export function AddButton({ label, add }: { label: string; add: () => void }) {
  return (
    <Button leftSection={<IconPlus size={16} />} onClick={add}>
      {label}
    </Button>
  );
}
