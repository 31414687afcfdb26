import { html } from 'hono/html';
import type { Markup } from './frame.ts';

interface Asked {
  label: string;
  /** Behind the label: that it may be left empty. */
  optional?: string | undefined;
  /** Beneath the label. */
  hint?: string | undefined;
}

/** What is asked for, how it is answered, and between the two what helps. @param answer has the id, and is described by `hintOf` it when there is a hint */
export const field = (id: string, { label, optional, hint }: Asked, answer: Markup): Markup =>
  html`<div class="field">
    <label for="${id}">${label}${optional === undefined ? '' : html` <small>(${optional})</small>`}</label>
    ${hint === undefined ? '' : html`<p class="hint" id="${hintOf(id)}">${hint}</p>`} ${answer}
  </div>`;

/** The id of the words that help with a field. */
export const hintOf = (id: string): string => `about-${id}`;

/** Asks for an address of email. */
export const addressField = (label: string, address = ''): Markup =>
  field(
    'email',
    { label },
    html`<input
      id="email"
      type="email"
      name="email"
      autocomplete="email"
      required
      maxlength="254"
      value="${address}"
    />`,
  );
