/** What went wrong, as an attempt keeps it. */
export const explain = (error: unknown): string => legible(error instanceof Error ? error.message : String(error));

/** The database holds no NUL: an answer with one would keep an accepted letter from being known as delivered. */
export const legible = (text: string): string => text.replaceAll('\0', '').slice(0, 500);
