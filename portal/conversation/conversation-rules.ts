/** A message as far as these rules look at it. */
interface Written {
  number: number;
  at: string;
  authorId: string;
}

const together = 5 * 60_000;

/** Messages of one author that follow each other closely stand together, under one name. */
export function grouped<M extends Written>(messages: readonly M[]): M[][] {
  const groups: M[][] = [];
  for (const message of messages) {
    const last = groups.at(-1)?.at(-1);
    const isNext =
      last?.authorId === message.authorId && new Date(message.at).getTime() - new Date(last.at).getTime() < together;
    if (isNext) groups.at(-1)!.push(message);
    else groups.push([message]);
  }
  return groups;
}

/** Before which message what is new begins; nothing when all of it was read, or is one's own. */
export const firstUnread = <M extends Written>(
  messages: readonly M[],
  readUpTo: number,
  ownId: string,
): number | undefined => messages.find(({ number, authorId }) => number > readUpTo && authorId !== ownId)?.number;

/** Messages as they stand in a room that scrolls; lengths in pixels. */
interface Standing {
  first: number;
  last: number;
  height: number;
}

/**
 * To where a conversation is scrolled: at first to what is new, or to its end; after that the end stays in sight for whoever
 * was there or has just written, and what one reads stays in its place when earlier messages come above it.
 * @param newAt where what is new begins
 * @returns pixels from the top; nothing when it stays as it is
 */
export function scrolledTo(
  was: (Standing & { top: number; isAtEnd: boolean }) | undefined,
  now: Standing & { newAt: number | undefined; isOwn: boolean },
): number | undefined {
  if (!was) return now.newAt ?? now.height;
  if (now.first < was.first) return was.top + now.height - was.height;
  return now.last > was.last && (was.isAtEnd || now.isOwn) ? now.height : undefined;
}

/** What is not read yet stands first; otherwise the order stays, the newest first. */
export const unreadFirst = <C extends { unread: number }>(conversations: readonly C[]): C[] => [
  ...conversations.filter(({ unread }) => unread > 0),
  ...conversations.filter(({ unread }) => unread === 0),
];
