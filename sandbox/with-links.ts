import { html } from 'hono/html';

/** Makes the web addresses in a plain text followable; a full stop or bracket after one is not part of it. */
export const withLinks = (text: string) =>
  text
    .split(/(https?:\/\/[^\s<>"]*[^\s<>".,;:!?)\]])/)
    .map((part, at) => (at % 2 === 1 ? html`<a href="${part}">${part}</a>` : part));
