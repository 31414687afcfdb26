import type { people as english } from '../en/people.ts';

export const people: typeof english = {
  invite: 'Jemanden einladen',
  inviteText:
    'Die Person erfährt es per E-Mail und kann handeln, sobald sie sich über einen Link an ihre Adresse anmeldet.',
  name: 'Name',
  email: 'E-Mail-Adresse',
  role: 'Rolle',
  language: 'Sprache der Schreiben',
  delegation: 'Vollmacht',
  rights: 'Auf welche Rechte sie sich stützen kann',
  noRights: 'Noch ist kein Recht angegeben: Geben Sie zuerst eines an.',
  territories: 'Wo',
  endsOn: 'Bis',
  endsOnHint: 'Der letzte Tag',
  until: (day) => `bis ${day}`,
  isOver: 'Ist abgelaufen',
  editTitle: (name) => `${name} ändern`,
  end: 'Zugang entziehen',
  notOneself: 'Den eigenen Zugang kann nur jemand anderes entziehen',
  endTitle: (name) => `${name} den Zugang entziehen?`,
  endText: 'Ab sofort kann die Person hier nichts mehr tun. Was sie getan hat, bleibt unter ihrem Namen.',
};
