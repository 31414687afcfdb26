import { wordsInEnglish as reasons } from '../../../domain/reasons/words-in-english.ts';
import { shell } from './shell.ts';
import { shared } from './shared.ts';
import { eventsInEnglish as events } from '../../../domain/sentences/events-in-english.ts';
import { notifications } from './notifications.ts';
import { inbox } from './inbox.ts';
import { casePage } from './case.ts';
import { pictures } from './pictures.ts';
import { timeline } from './timeline.ts';
import { queues } from './queues.ts';
import { bulk } from './bulk.ts';
import { statistics } from './statistics.ts';
import { conversation } from './conversation.ts';
import { rights } from './rights.ts';
import { references } from './references.ts';
import { authorisedSellers } from './authorised-sellers.ts';
import { people } from './people.ts';
import { connections } from './connections.ts';
import { brands } from './brands.ts';
import { policies } from './policies.ts';
import { sellers } from './sellers.ts';
import { audit } from './audit.ts';
import { verify } from './verify.ts';
import { reports } from './reports.ts';
import { erased } from './erased.ts';
import { erasure } from './erasure.ts';
import { settings } from './settings.ts';
import { search } from './search.ts';
import { enrolments } from './enrolments.ts';
import { forms } from './forms.ts';

export const english = {
  reasons,
  shell,
  shared,
  events,
  notifications,
  inbox,
  casePage,
  pictures,
  timeline,
  queues,
  bulk,
  statistics,
  conversation,
  rights,
  references,
  authorisedSellers,
  people,
  connections,
  brands,
  policies,
  sellers,
  audit,
  verify,
  reports,
  erased,
  erasure,
  settings,
  search,
  enrolments,
  forms,
};
