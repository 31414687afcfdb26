import { html } from 'hono/html';
import { isOwnPath } from '../sign-in/return-to.ts';
import type { Markup } from './frame.ts';

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
export const askForAddress = (returnTo?: string): Markup =>
  html`<form method="post" action="/sign-in">
    <p>
      We send you a link to sign in by, or to your company’s own sign-in, where it has one. There is no password here.
    </p>
    ${addressField}${hidden(returnTo)}<button>Go on</button>
    <p>
      <a href="${signInPath(returnTo, 'mail')}">I want a link by mail</a>
    </p>
  </form>`;

/** Asks for the address to which a link goes. @param email when it is known */
export const askForLink = (returnTo?: string, email?: string): Markup =>
  html`<form method="post" action="/sign-in">
    <p>We send you a link to sign in by. There is no password.</p>
    <input type="hidden" name="by" value="mail" />
    ${email === undefined ? addressField : html`<input type="hidden" name="email" value="${email}" />`}
    ${hidden(returnTo)}<button>Send me a link</button>
  </form>`;

const addressField = html`<label
  >Your mail address <input type="email" name="email" autocomplete="email" required maxlength="254"
/></label>`;
