const readers = new Set<() => void>();
let isOpen = false;

function become(next: boolean): void {
  isOpen = next;
  for (const reader of readers) reader();
}

export const openPalette = (): void => become(true);
export const closePalette = (): void => become(false);

/** Whether the palette is open, for whoever shows it. */
export const palette = {
  subscribe(reader: () => void): () => void {
    readers.add(reader);
    return () => readers.delete(reader);
  },
  read: (): boolean => isOpen,
};
