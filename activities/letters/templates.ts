/** The sentences of a table of words, each with a placeholder for what stands in it. */
type Templates<T> = {
  [K in keyof T]: T[K] extends string | ((given: never) => string) ? string : Templates<T[K]>;
};

const placeholders: Readonly<Record<string, string>> = new Proxy({}, { get: (_none, name) => `{{${String(name)}}}` });

/** What the seller's page says, too, as letters are worded: with placeholders that are filled in when one is written. */
export const templatesOf = <T extends object>(words: T): Templates<T> =>
  Object.fromEntries(
    Object.entries(words).map(([key, said]: [string, unknown]) => {
      if (typeof said === 'string') return [key, said];
      return [key, typeof said === 'function' ? said(placeholders) : templatesOf(said as object)];
    }),
  ) as Templates<T>;
