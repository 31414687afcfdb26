/** What part of a picture is seen: how large, and how far moved, in shares of the pane. */
export interface Seen {
  scale: number;
  x: number;
  y: number;
}

export const whole: Seen = { scale: 1, x: 0, y: 0 };

const largest = 8;
const step = 1.5;

/** No edge of a picture is moved into the pane. */
function within({ scale, x, y }: Seen): Seen {
  const furthest = (scale - 1) / 2;
  const bounded = (value: number): number => Math.min(furthest, Math.max(-furthest, value)) + 0; // no -0
  return { scale, x: bounded(x), y: bounded(y) };
}

/** Larger or smaller around a point, which stays where it is. @param at from the middle, in shares of the pane */
export function zoomed(seen: Seen, by: number, at = { x: 0, y: 0 }): Seen {
  const scale = Math.min(largest, Math.max(1, seen.scale * by));
  const ratio = scale / seen.scale;
  return within({ scale, x: at.x - (at.x - seen.x) * ratio, y: at.y - (at.y - seen.y) * ratio });
}

export const moved = (seen: Seen, x: number, y: number): Seen => within({ ...seen, x: seen.x + x, y: seen.y + y });

/** What a key does in a picture; nothing when it is none of its keys. */
export function keyed(seen: Seen, key: string): Seen | undefined {
  switch (key) {
    case '+':
    case '=':
      return zoomed(seen, step);
    case '-':
      return zoomed(seen, 1 / step);
    case '0':
      return whole;
    case 'ArrowLeft':
      return moved(seen, 0.1, 0);
    case 'ArrowRight':
      return moved(seen, -0.1, 0);
    case 'ArrowUp':
      return moved(seen, 0, 0.1);
    case 'ArrowDown':
      return moved(seen, 0, -0.1);
    default:
      return undefined;
  }
}

export const larger = (seen: Seen): Seen => zoomed(seen, step);
export const smaller = (seen: Seen): Seen => zoomed(seen, 1 / step);

/** The place of the next or previous of several, round and round. */
export const turned = (place: number, by: 1 | -1, count: number): number =>
  count === 0 ? 0 : (place + by + count) % count;
