/** How much waits behind a section, by its address, as the newest answers said. */
export const useCounts = (): Partial<Record<string, string>> => ({});
