const readers = new Set<() => void>();

/** What floats over the page: the palette, or the list of the keys. */
export type Shown = 'palette' | 'keys' | undefined;
let shown: Shown;

function become(next: Shown): void {
  shown = next;
  for (const reader of readers) reader();
}

export const openPalette = (): void => become('palette');
export const openKeys = (): void => become('keys');
export const closePalette = (): void => become(undefined);

/** Whether the palette is open, for whoever shows it. */
export const palette = {
  subscribe(reader: () => void): () => void {
    readers.add(reader);
    return () => readers.delete(reader);
  },
  read: (): Shown => shown,
};
