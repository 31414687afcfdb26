import type { Translation } from '../translation.ts';
import type { head as english } from '../english/head.ts';

export const head: Translation<typeof english> = {
  subject: 'Das Protokoll von {{log}}: {{size}} versiegelt',
  happened: 'Am {{since}} enthielt das Protokoll von {{log}} {{size}} Einträge. Dies ist sein signierter Kopf.',
  root: 'Wurzelhash: {{root}}',
  action:
    'Bitte bewahren Sie diese Nachricht auf. Wer das Protokoll später kürzt oder ändert, kann keines vorlegen, das diesen Kopf fortsetzt, und Sie können es beweisen.',
  button: 'Der neueste Kopf',
  footer: 'Sie erhalten diese Nachricht täglich, weil Sie bei {{marketplace}} prüfen.',
};
