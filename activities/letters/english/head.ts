/** The daily mail that tells an auditor of the newest head of the log. */
export const head = {
  subject: 'The record of {{log}}: {{size}} sealed',
  happened: 'On {{since}} the log of {{log}} held {{size}} records. This is its signed head.',
  root: 'Root hash: {{root}}',
  action:
    'Please keep this email. Whoever cuts or changes the log later cannot make one that continues this head, and you can prove it.',
  button: 'The newest head',
  footer: 'You receive this message each day because you are an auditor at {{marketplace}}.',
};
