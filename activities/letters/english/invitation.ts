/** The mail that tells somebody of a membership. */
export const invitation = {
  subject: {
    brand: 'You act for {{brand}} at {{marketplace}} now',
    marketplace: 'You work in the brand protection of {{marketplace}} now',
  },
  happened: {
    brand: 'You have been named to act for {{brand}} in the brand protection of {{marketplace}}: as {{role}}.',
    marketplace: 'You have been named to work in the brand protection of {{marketplace}}: as {{role}}.',
  },
  action: 'Sign in with this address: we send you a link each time. There is no password.',
  button: 'Sign in',
  caution: 'If you know nothing of this, do not sign in, and tell {{sender}}.',
  footer: 'You receive this message because {{sender}} has named this address as yours.',
  roles: {
    brand_administrator: 'an administrator',
    brand_reviewer: 'a reviewer',
    brand_agent: 'an agent, within what was delegated to you',
    account_manager: 'an account manager',
    reviewer: 'a reviewer',
    lead: 'a lead',
    auditor: 'an auditor',
    administrator: 'an administrator',
  },
};
