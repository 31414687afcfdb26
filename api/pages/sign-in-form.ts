import { html } from 'hono/html';
import type { Language } from '../../domain/vocabulary.ts';
import { isOwnPath } from '../sign-in/return-to.ts';
import { addressField } from './field.ts';
import type { Markup } from './frame.ts';
import { signInWords } from './words/sign-in.ts';

/** A path of ours, when it is one. */
export const ownPath = (path = ''): string | undefined => (isOwnPath(path) ? path : undefined);

/** Takes along where somebody goes after signing in. */
export const hidden = (returnTo: string | undefined): Markup | string =>
  returnTo === undefined ? '' : html`<input type="hidden" name="returnTo" value="${returnTo}" />`;

/** Where somebody begins anew. @param by `mail`: also where a company has a provider of its own */
export function signInPath(returnTo: string | undefined, by?: 'mail'): string {
  const query = new URLSearchParams({ ...(by && { by }), ...(returnTo !== undefined && { returnTo }) }).toString();
  return query === '' ? '/sign-in' : `/sign-in?${query}`;
}

/** Asks for the address, from which the rest follows. */
export function askForAddress(language: Language, returnTo?: string): Markup {
  const words = signInWords[language];
  return html`<form method="post" action="/sign-in">
    <p>${words.askAddress}</p>
    ${addressField(words.address)}${hidden(returnTo)}<button>${words.goOn}</button>
    <p>
      <a href="${signInPath(returnTo, 'mail')}">${words.byMail}</a>
    </p>
    ${orEnrol(language)}
  </form>`;
}

/** Asks for the address to which a link goes. @param email when it is known */
export function askForLink(language: Language, returnTo?: string, email?: string): Markup {
  const words = signInWords[language];
  return html`<form method="post" action="/sign-in">
    <p>${words.ask}</p>
    <input type="hidden" name="by" value="mail" />
    ${email === undefined ? addressField(words.address) : html`<input type="hidden" name="email" value="${email}" />`}
    ${hidden(returnTo)}<button>${words.send}</button>
    ${orEnrol(language)}
  </form>`;
}

const orEnrol = (language: Language): Markup =>
  html`<p>${signInWords[language].noAccount} <a href="/apply">${signInWords[language].enrol}</a></p>`;
