import { randomBytes } from 'node:crypto';

/** Secrets that stand nowhere else, by what they are; each is looked for in every form that it could be kept in. */
export class Secrets {
  readonly #forms = new Map<string, Set<string>>();

  /** A fresh one: a part before what nobody can guess, as long as it is needed. */
  plant(what: string, prefix = ''): string {
    return this.add(what, prefix + randomBytes(32).toString('base64url'));
  }

  /** One that was made elsewhere. */
  add(what: string, secret: string): string {
    const bytes = Buffer.from(secret);
    const forms = [
      secret,
      encodeURIComponent(secret),
      bytes.toString('hex'),
      bytes.toString('base64').replace(/=+$/, ''),
    ];
    this.#forms.set(what, new Set([...(this.#forms.get(what) ?? []), ...forms]));
    return secret;
  }

  /** Which secrets stand in which of these texts. */
  leaksIn(texts: ReadonlyMap<string, string>): string[] {
    return [...this.#forms].flatMap(([what, forms]) =>
      [...texts]
        .filter(([, text]) => [...forms].some((form) => text.includes(form)))
        .map(([where]) => `${what} in ${where}`),
    );
  }
}
