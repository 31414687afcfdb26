/** The mail with a link to sign in by. */
export const signIn = {
  subject: 'Your link to sign in to {{marketplace}} brand protection',
  happened: 'Somebody, probably you, asked to sign in to the brand protection of {{marketplace}} with this address.',
  action: 'Open the link and press the button there. It works once, within {{minutes}} minutes.',
  button: 'Sign in',
  caution: 'If it was not you, do nothing: without this email nobody can sign in as you. Do not pass it on.',
  footer: 'You receive this message because your address was typed in at our sign-in.',
};
