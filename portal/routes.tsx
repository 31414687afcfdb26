import { createRootRoute, createRoute, createRouter, lazyRouteComponent } from '@tanstack/react-router';
import {
  enrolmentStages,
  rightStandings,
  type EnrolmentStage,
  type InboxView,
  type RightStanding,
} from '../domain/vocabulary.ts';
import { viewIn } from './data/inbox.ts';
import { filtersIn } from './search/filters.ts';
import { lineResults, type LineResult } from './sellers/batch-rules.ts';
import { Frame } from './shell/frame.tsx';
import { Home } from './shell/home.tsx';
import { NoPage } from './shell/no-page.tsx';
import { readReportSearch } from './reports/report-search.ts';
import { readSamplesSearch } from './audit/search.ts';
import { readTimelineSearch } from './timeline/search.ts';

/** The map: every page, by its address. What is chosen on a page stands in its address, too. */
interface CaseSearch {
  /** Which picture of the offer, from 1. */
  picture?: number;
  /** How it is compared with the genuine one; side by side without it. */
  compare?: 'wipe' | 'overlay';
}

const ofBrand = ({ brandId }: Record<string, unknown>): { brandId?: string } =>
  typeof brandId === 'string' ? { brandId } : {};

const connectionViews = ['webhooks', 'deliveries', 'keys'] as const;
type ConnectionView = (typeof connectionViews)[number];

const root = createRootRoute({ component: Frame, notFoundComponent: NoPage });

const home = createRoute({ getParentRoute: () => root, path: '/', component: Home });
const inboxPage = createRoute({
  getParentRoute: () => root,
  path: '/inbox',
  validateSearch: ({ view }: { view?: unknown }): { view?: InboxView } => {
    const chosen = viewIn(view);
    return chosen === 'to_answer' ? {} : { view: chosen };
  },
  component: lazyRouteComponent(() => import('./inbox/inbox-page.tsx'), 'InboxPage'),
});
const queuePage = createRoute({
  getParentRoute: () => root,
  path: '/queues/$queue',
  component: lazyRouteComponent(() => import('./queues/queue-page.tsx'), 'QueuePage'),
});
const casesPage = createRoute({
  getParentRoute: () => root,
  path: '/cases',
  validateSearch: filtersIn,
  component: lazyRouteComponent(() => import('./search/cases-page.tsx'), 'CasesPage'),
});
const caseFrame = createRoute({
  getParentRoute: () => root,
  path: '/cases/$caseId',
  component: lazyRouteComponent(() => import('./case/case-frame.tsx'), 'CaseFrame'),
});
const casePage = createRoute({
  getParentRoute: () => caseFrame,
  path: '/',
  validateSearch: ({ picture, compare }: Record<string, unknown>): CaseSearch => ({
    ...(Number.isInteger(picture) && { picture: picture as number }),
    ...((compare === 'wipe' || compare === 'overlay') && { compare }),
  }),
  component: lazyRouteComponent(() => import('./case/case-page.tsx'), 'CasePage'),
});
const timelinePage = createRoute({
  getParentRoute: () => caseFrame,
  path: '/timeline',
  validateSearch: readTimelineSearch,
  component: lazyRouteComponent(() => import('./timeline/timeline-page.tsx'), 'TimelinePage'),
});
const caseConversationPage = createRoute({
  getParentRoute: () => caseFrame,
  path: '/messages',
  component: lazyRouteComponent(() => import('./conversation/case-conversation-page.tsx'), 'CaseConversationPage'),
});
const noticesPage = createRoute({
  getParentRoute: () => caseFrame,
  path: '/notices',
  component: lazyRouteComponent(() => import('./case/notices-page.tsx'), 'NoticesPage'),
});
const recordPage = createRoute({
  getParentRoute: () => caseFrame,
  path: '/record',
  component: lazyRouteComponent(() => import('./audit/record-page.tsx'), 'RecordPage'),
});
const printPage = createRoute({
  getParentRoute: () => root,
  path: '/cases/$caseId/print',
  component: lazyRouteComponent(() => import('./case/print-page.tsx'), 'PrintPage'),
});
const statisticsPage = createRoute({
  getParentRoute: () => root,
  path: '/statistics',
  validateSearch: ofBrand,
  component: lazyRouteComponent(() => import('./statistics/statistics-page.tsx'), 'StatisticsPage'),
});
const rightsPage = createRoute({
  getParentRoute: () => root,
  path: '/rights',
  validateSearch: ({ brandId, standing }: Record<string, unknown>): { brandId?: string; standing?: RightStanding } => ({
    ...(typeof brandId === 'string' && { brandId }),
    ...(rightStandings.includes(standing as RightStanding) && { standing: standing as RightStanding }),
  }),
  component: lazyRouteComponent(() => import('./rights/rights-page.tsx'), 'RightsPage'),
});
const referencesPage = createRoute({
  getParentRoute: () => root,
  path: '/references',
  validateSearch: ofBrand,
  component: lazyRouteComponent(() => import('./references/references-page.tsx'), 'ReferencesPage'),
});
const authorisedSellersPage = createRoute({
  getParentRoute: () => root,
  path: '/authorised-sellers',
  validateSearch: ofBrand,
  component: lazyRouteComponent(
    () => import('./authorised-sellers/authorised-sellers-page.tsx'),
    'AuthorisedSellersPage',
  ),
});
const peoplePage = createRoute({
  getParentRoute: () => root,
  path: '/people',
  component: lazyRouteComponent(() => import('./people/people-page.tsx'), 'PeoplePage'),
});
const connectionsPage = createRoute({
  getParentRoute: () => root,
  path: '/connections',
  validateSearch: ({ view, endpointId }: Record<string, unknown>): { view?: ConnectionView; endpointId?: string } => ({
    ...(connectionViews.includes(view as ConnectionView) && { view: view as ConnectionView }),
    ...(typeof endpointId === 'string' && { endpointId }),
  }),
  component: lazyRouteComponent(() => import('./connections/connections-page.tsx'), 'ConnectionsPage'),
});
const conversationPage = createRoute({
  getParentRoute: () => root,
  path: '/conversation',
  component: lazyRouteComponent(() => import('./conversation/conversation-page.tsx'), 'ConversationPage'),
});
const conversationsPage = createRoute({
  getParentRoute: () => root,
  path: '/conversations',
  validateSearch: ({ mine }: Record<string, unknown>): { mine?: true } => (mine === true ? { mine } : {}),
  component: lazyRouteComponent(() => import('./conversation/conversations-page.tsx'), 'ConversationsPage'),
});
const brandsPage = createRoute({
  getParentRoute: () => root,
  path: '/brands',
  validateSearch: ({ mine }: Record<string, unknown>): { mine?: true } => (mine === true ? { mine } : {}),
  component: lazyRouteComponent(() => import('./brands/brands-page.tsx'), 'BrandsPage'),
});
const brandPage = createRoute({
  getParentRoute: () => root,
  path: '/brands/$brandId',
  component: lazyRouteComponent(() => import('./brands/brand-page.tsx'), 'BrandPage'),
});
const brandConversationPage = createRoute({
  getParentRoute: () => root,
  path: '/brands/$brandId/messages',
  component: lazyRouteComponent(() => import('./conversation/brand-conversation-page.tsx'), 'BrandConversationPage'),
});
const sellerPage = createRoute({
  getParentRoute: () => root,
  path: '/sellers/$sellerId',
  validateSearch: ({ marketplaceId }: Record<string, unknown>): { marketplaceId?: string } =>
    typeof marketplaceId === 'string' ? { marketplaceId } : {},
  component: lazyRouteComponent(() => import('./sellers/seller-page.tsx'), 'SellerPage'),
});
const enrolmentsPage = createRoute({
  getParentRoute: () => root,
  path: '/enrolments',
  validateSearch: ({ stage }: Record<string, unknown>): { stage?: EnrolmentStage } =>
    enrolmentStages.includes(stage as EnrolmentStage) ? { stage: stage as EnrolmentStage } : {},
  component: lazyRouteComponent(() => import('./brands/enrolments-page.tsx'), 'EnrolmentsPage'),
});
const enrolmentPage = createRoute({
  getParentRoute: () => root,
  path: '/enrolments/$enrolmentId',
  component: lazyRouteComponent(() => import('./brands/enrolment-page.tsx'), 'EnrolmentPage'),
});
const batchPage = createRoute({
  getParentRoute: () => root,
  path: '/batches/$batchId',
  validateSearch: ({ result }: Record<string, unknown>): { result?: LineResult } =>
    lineResults.includes(result as LineResult) ? { result: result as LineResult } : {},
  component: lazyRouteComponent(() => import('./sellers/batch-page.tsx'), 'BatchPage'),
});
const policyPage = createRoute({
  getParentRoute: () => root,
  path: '/policies/$name/$version',
  component: lazyRouteComponent(() => import('./policies/policy-page.tsx'), 'PolicyPage'),
});
const samplesPage = createRoute({
  getParentRoute: () => root,
  path: '/samples',
  validateSearch: readSamplesSearch,
  component: lazyRouteComponent(() => import('./audit/samples-page.tsx'), 'SamplesPage'),
});
const ledgerPage = createRoute({
  getParentRoute: () => root,
  path: '/ledger',
  component: lazyRouteComponent(() => import('./audit/ledger-page.tsx'), 'LedgerPage'),
});
const reportsPage = createRoute({
  getParentRoute: () => root,
  path: '/reports',
  validateSearch: readReportSearch,
  component: lazyRouteComponent(() => import('./reports/reports-page.tsx'), 'ReportsPage'),
});
const settingsPage = createRoute({
  getParentRoute: () => root,
  path: '/settings',
  component: lazyRouteComponent(() => import('./settings/settings-page.tsx'), 'SettingsPage'),
});

const routeTree = root.addChildren([
  home,
  inboxPage,
  queuePage,
  casesPage,
  caseFrame.addChildren([casePage, timelinePage, caseConversationPage, noticesPage, recordPage]),
  printPage,
  statisticsPage,
  rightsPage,
  referencesPage,
  authorisedSellersPage,
  peoplePage,
  connectionsPage,
  conversationPage,
  conversationsPage,
  brandsPage,
  brandPage,
  brandConversationPage,
  sellerPage,
  enrolmentsPage,
  enrolmentPage,
  batchPage,
  policyPage,
  samplesPage,
  ledgerPage,
  reportsPage,
  settingsPage,
]);

export type PortalRouter = ReturnType<typeof createPortalRouter>;

export const createPortalRouter = () =>
  createRouter({ routeTree, defaultPreload: 'intent', scrollRestoration: true, defaultPreloadStaleTime: 0 });

declare module '@tanstack/react-router' {
  interface Register {
    router: PortalRouter;
  }
}
