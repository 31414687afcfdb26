/** What a company is told on its way to an account. */
export const enrolment = {
  footer:
    'You receive this message because of the enrolment of {{company}} in the brand protection of {{marketplace}}.',
  footer_link: 'You receive this message because somebody has given this address to {{marketplace}}.',
  button: {
    apply: 'Open the application',
    invited: 'Open the invitation',
    sign_in: 'Sign in',
  },
  words_of_staff: 'Our staff write:',
  record: {
    heading: 'From the Good Faith programme',
    success: 'Successful takedowns',
    counter: 'Counter-notices',
  },
  rights_wait: 'A verdict can rely on a right once we have verified it.',
  letters: {
    link: {
      subject: 'Apply for brand protection at {{marketplace}}',
      happened:
        'Somebody, most likely you, wants to enrol a company in the brand protection of {{marketplace}} and has given this address.',
      meaning:
        'The link confirms the address and opens the application. It works for {{days}} days, for whoever has it: do not pass it on.',
      action: 'If it was not you, you need to do nothing: without the link nobody can apply with your address.',
    },
    received: {
      subject: 'We have the application of {{company}}',
      happened: 'We have received the application of {{company}}.',
      meaning:
        'Our staff look at it. We write to you when they have decided, or when they need something. No application is refused because we are late.',
      action: 'You need to do nothing now. The link shows how it stands; there you can also withdraw it.',
    },
    asked: {
      subject: 'We need something for the application of {{company}}',
      happened: 'Before we can decide about the application of {{company}} we need something from you: {{reason}}.',
      meaning:
        'We wait for you until {{until}}. If we hear nothing by then, the application ends and no account is opened.',
      action: 'Please complete the application by the link.',
    },
    asked_again: {
      subject: 'Reminder: we need something for the application of {{company}}',
      happened:
        'We have asked you for something for the application of {{company}}, and have not heard from you yet: {{reason}}.',
      meaning:
        'We wait for you until {{until}}. If we hear nothing by then, the application ends and no account is opened.',
      action: 'Please complete the application by the link, or withdraw it there.',
    },
    provided: {
      subject: 'We have what you sent for {{company}}',
      happened: 'We have received what you sent us for the application of {{company}}.',
      meaning: 'Our staff look at it. We write to you when they have decided, or when they need something more.',
      action: 'You need to do nothing now.',
    },
    invited: {
      subject: '{{marketplace}} invites {{company}} to its brand protection',
      happened:
        '{{company}} stands in our list of the members of the Good Faith programme, with this address. We invite it to our brand protection: when we find an offer that may be a counterfeit, we ask you, and remove it when you confirm that it is one.',
      meaning:
        'Members need no further review. The invitation holds until {{until}}; if we hear nothing by then, it ends.',
      action:
        'Open the invitation, see what we know of {{company}}, and accept it. Whoever accepts it becomes the first administrator of the account. If it is not for you, decline it there.',
    },
    invited_again: {
      subject: 'Reminder: {{marketplace}} invites {{company}} to its brand protection',
      happened:
        'We have invited {{company}} to our brand protection, as a member of the Good Faith programme, and have not heard from you yet.',
      meaning: 'The invitation holds until {{until}}; if we hear nothing by then, it ends.',
      action: 'Open the invitation to accept or to decline it.',
    },
    opened: {
      subject: '{{company}} is enrolled at {{marketplace}}',
      happened: 'The account of {{company}} in our brand protection is open, and you are its first administrator.',
      meaning: 'Your partner at {{marketplace}} is {{manager}} ({{email}}).',
      action:
        'Sign in with this address: we send you a link each time. There is no password. Then name your colleagues.',
    },
    refused: {
      subject: 'About the application of {{company}}',
      happened: 'We do not enrol {{company}}: {{reason}}.',
      meaning: 'No account was opened.',
      action: 'If this is a mistake, or when it has changed, apply again at any time and tell us so.',
    },
    withdrawn: {
      subject: 'The application of {{company}} is withdrawn',
      happened: 'The application of {{company}} was withdrawn by the link in our messages to you.',
      meaning: 'No account is opened.',
      action: 'You may apply again at any time.',
    },
    declined: {
      subject: 'The invitation of {{company}} is declined',
      happened: 'The invitation of {{company}} was declined by the link in our messages to you.',
      meaning: 'No account is opened.',
      action: '{{company}} may apply at any time.',
    },
    lapsed: {
      subject: 'The enrolment of {{company}} has ended',
      happened:
        'We have waited for your answer about the enrolment of {{company}}, and have heard nothing in the time that we gave you.',
      meaning: 'The enrolment has ended by our rule for this. No account was opened, and nothing else follows from it.',
      action: '{{company}} may apply at any time.',
    },
    waits: {
      subject: 'The application of {{company}} waits for a decision',
      happened:
        '{{company}} has applied for an account, and nobody has decided about it yet. It waits since {{since}}.',
      meaning: 'Nothing happens by itself: the application waits until somebody decides.',
      action: 'Please approve or refuse it, or ask for what is missing.',
    },
    overdue: {
      subject: 'Overdue: the application of {{company}}',
      happened:
        '{{company}} has applied for an account, and nobody has decided about it yet, although our staff were reminded. It waits since {{since}}.',
      meaning: 'Nothing happens by itself: the application waits until somebody decides.',
      action: 'Please see to it that somebody decides.',
    },
    assigned: {
      subject: 'You look after {{company}} now',
      happened: 'The account of {{company}} in our brand protection is open, and you are its account manager.',
      meaning: 'Its first administrator is {{contact}} ({{contactEmail}}).',
      action: 'See which of its rights wait to be verified, and say hello.',
    },
  },
};
