import type { Filled } from './filled.ts';

/** Who opens a page. Nobody: the page is opened by a link alone, or by somebody who is signed out. */
export type Reader =
  'brand' | 'newcomer' | 'flooded' | 'reviewer' | 'manager' | 'lead' | 'administrator' | 'auditor' | 'nobody';

export const addresses: Record<Exclude<Reader, 'nobody'>, string> = {
  brand: 'vera@aurelia.example',
  /** Of a brand about which there is nothing yet. */
  newcomer: 'camille@solenne.example',
  /** Of a brand about which there is more than fits. */
  flooded: 'jonas@nordlicht.example',
  reviewer: 'otto.brandt@harbour.example',
  manager: 'mara.lindqvist@harbour.example',
  lead: 'lena.okafor@harbour.example',
  administrator: 'arne.holm@harbour.example',
  auditor: 'aino.saarinen@harbour.example',
};

/** A page to walk to. */
export interface Place {
  name: string;
  reader: Reader;
  path: (filled: Filled) => string;
  /** What is asked for is not there, which a browser calls an error. */
  isMissing: boolean;
}

const place = (name: string, reader: Reader, path: Place['path'] | string, isMissing = false): Place => ({
  name,
  reader,
  path: typeof path === 'string' ? () => path : path,
  isMissing,
});

/** Every page of the portal, as somebody whose work it is opens it; where it matters empty, overfull and with hostile words, too. */
export const places: readonly Place[] = [
  place('sign-in', 'nobody', '/sign-in'),
  place('apply', 'nobody', '/apply'),
  place('application', 'nobody', ({ applying }) => applying.begun),
  place('application-asked', 'nobody', ({ applying }) => applying.asked),
  place('invitation', 'nobody', ({ applying }) => applying.invited),
  place('inbox', 'brand', '/inbox'),
  place('inbox-empty', 'newcomer', '/inbox'),
  place('inbox-overfull', 'flooded', '/inbox'),
  place('inbox-appeals', 'brand', '/inbox?view=appeals'),
  place('inbox-waiting', 'brand', '/inbox?view=waiting'),
  place('inbox-decided', 'brand', '/inbox?view=decided'),
  place('case', 'brand', ({ asked }) => `/cases/${asked}`),
  place('case-hostile', 'brand', ({ hostile }) => `/cases/${hostile}`),
  place('case-appealed', 'brand', ({ appealed }) => `/cases/${appealed}`),
  place('case-recognised', 'brand', ({ recognised }) => `/cases/${recognised}`),
  place('case-of-others', 'newcomer', ({ asked }) => `/cases/${asked}`, true),
  place('timeline', 'brand', ({ appealed }) => `/cases/${appealed}/timeline`),
  place('case-conversation', 'brand', ({ asked }) => `/cases/${asked}/messages`),
  place('notices', 'brand', ({ appealed }) => `/cases/${appealed}/notices`),
  place('print', 'brand', ({ appealed }) => `/cases/${appealed}/print`),
  place('print-hostile', 'brand', ({ hostile }) => `/cases/${hostile}/print`),
  place('cases', 'brand', '/cases'),
  place('cases-overfull', 'flooded', '/cases'),
  place('cases-saved', 'brand', '/cases?sellerId=time-bazaar&order=due'),
  place('cases-empty', 'brand', '/cases?q=nothing+of+the+kind'),
  place('statistics', 'brand', '/statistics'),
  place('statistics-overfull', 'flooded', '/statistics'),
  place('statistics-empty', 'newcomer', '/statistics'),
  place('rights', 'brand', '/rights'),
  place('references', 'brand', '/references'),
  place('authorised-sellers', 'brand', '/authorised-sellers'),
  place('people', 'brand', '/people'),
  place('connections', 'brand', '/connections'),
  place('deliveries', 'brand', '/connections?view=deliveries'),
  place('keys', 'brand', '/connections?view=keys'),
  place('conversation', 'brand', '/conversation'),
  place('conversation-overfull', 'flooded', '/conversation'),
  place('conversation-empty', 'newcomer', '/conversation'),
  place('settings', 'brand', '/settings'),
  place('no-such-page', 'brand', '/inbox/nowhere'),
  place('queue-review', 'reviewer', '/queues/review'),
  place('queue-second', 'lead', '/queues/second'),
  place('queue-questions', 'manager', '/queues/questions'),
  place('queue-overdue', 'lead', '/queues/overdue'),
  place('queue-appeals', 'reviewer', '/queues/appeals'),
  place('queue-empty', 'reviewer', '/queues/problems'),
  place('case-of-staff', 'reviewer', ({ inReview }) => `/cases/${inReview}`),
  place('cases-of-staff', 'reviewer', '/cases'),
  place('rights-of-staff', 'reviewer', '/rights'),
  place('notices-of-staff', 'reviewer', ({ appealed }) => `/cases/${appealed}/notices`),
  place('timeline-of-staff', 'reviewer', ({ appealed }) => `/cases/${appealed}/timeline`),
  place('conversations', 'manager', '/conversations'),
  place('brand-conversation', 'manager', '/brands/aurelia/messages'),
  place('enrolments', 'manager', '/enrolments'),
  place('enrolment', 'manager', ({ enrolment }) => `/enrolments/${enrolment}`),
  place('brands', 'manager', '/brands'),
  place('brand', 'manager', '/brands/aurelia'),
  place('seller', 'lead', '/sellers/time-bazaar'),
  place('seller-unknown', 'lead', '/sellers/nobody'),
  place('batch', 'lead', ({ batch }) => `/batches/${batch}`),
  place('batch-refused', 'lead', ({ batch }) => `/batches/${batch}?result=refused`),
  place('policy', 'reviewer', '/policies/joint-force/4'),
  place('policy-unknown', 'auditor', '/policies/nobodys/1', true),
  place('people-of-staff', 'administrator', '/people'),
  place('samples', 'auditor', '/samples'),
  place('reports', 'auditor', '/reports'),
  place('reports-empty', 'lead', '/reports?from=2020-01-01&to=2020-06-30'),
  place('record', 'auditor', ({ appealed }) => `/cases/${appealed}/record`),
  place('timeline-of-auditor', 'auditor', ({ appealed }) => `/cases/${appealed}/timeline`),
  place('timeline-hostile', 'auditor', ({ hostile }) => `/cases/${hostile}/timeline`),
  place('timeline-compared', 'auditor', ({ appealed }) => `/cases/${appealed}/timeline?at=5&against=2`),
  place('ledger', 'auditor', '/ledger'),
  place('sellers-page', 'nobody', ({ sellersLink }) => sellersLink),
  place('sellers-page-hostile', 'nobody', ({ hostileLink }) => hostileLink),
  place('sellers-dead-link', 'nobody', `/s/${'x'.repeat(43)}`, true),
];
