/** The mail that reminds a brand of a right that is about to expire. */
export const rightExpiry = {
  subject: 'Expires on {{day}}: {{right}}',
  happened: 'A right of {{brand}} is in force until {{day}}, as it is entered here: {{right}}.',
  meaning:
    'After that day, no verdict and no notice of yours can rely on it. What was already decided on the strength of it stays decided.',
  action:
    'When it has been renewed, tell your account manager, {{manager}} ({{email}}), until when; {{manager}} enters it.',
  footer:
    'You receive this message because you administrate the account of {{brand}} in the brand protection of {{marketplace}}.',
};
