import type { BlockList } from 'node:net';
import type { Logger } from 'pino';
import type { ExportBundle } from '../../audit/bundle/export-bundle.ts';
import type { Database } from '../../database/connect.ts';
import type { PrivateNetworks } from '../../domain/public-url.ts';
import type { CaseRuns } from '../../engine/case-runs.ts';
import type { EnrolmentRuns } from '../../engine/enrolment-runs.ts';
import type { Replays } from '../../engine/replays.ts';
import type { Limits } from '../access/limits.ts';
import type { ApplicationLinks } from '../applications/application-links.ts';
import type { Live } from '../live/live.ts';
import type { MailedInvitation } from '../members/mailed-invitation.ts';
import type { SignInLinks } from '../sign-in/sign-in-links.ts';
import type { SignIn } from '../sign-in/sign-in.ts';
import type { StartRun } from '../opening/start-run.ts';
import type { AcceptSuspicion } from '../suspicions/accept-together.ts';
import type { Reach } from '../operation/reach.ts';

/** What the API is given. */
export interface GivenDependencies {
  database: Database;
  runs: CaseRuns;
  enrolmentRuns: Pick<EnrolmentRuns, 'tell'>;
  replays: Replays;
  /** ISO-8601, UTC, milliseconds. */
  now: () => string;
  logger: Logger;
  limits: Limits;
  signIn: SignIn;
  signInLinks: SignInLinks;
  applicationLinks: ApplicationLinks;
  /** Tells somebody by mail of a membership; fails when the mail server does not take it. */
  mailInvitation: (invitation: MailedInvitation) => Promise<unknown>;
  /** A secret of 32 bytes in base64url, always the same for the same request, that nobody else can make. */
  makeSecret: (updateId: string) => string;
  /** Where browsers reach the API's pages, without a slash at its end. */
  portalUrl: string;
  /** Where the portal stands, built. */
  portalFolder: string;
  /** Tries a webhook endpoint once: what came of it then stands in the log under the id. */
  sendTestEvent: (endpointId: string, deliveryId: string) => Promise<void>;
  /** What webhooks may be sent to beside public addresses. */
  privateNetworks: PrivateNetworks;
  /** `whsec_…`: what the marketplace signs its events with. */
  marketplaceSecret: string;
  /** The ids of the marketplaces whose offers are looked after. */
  marketplaces: readonly string[];
  /** What letters, and pages, call the marketplace. */
  marketplaceName: string;
  /** Where Temporal's own pages show the runs of our namespace; nowhere when not given. */
  temporalPages?: string;
  /** Whose `X-Forwarded-For` is believed; nobody's when not given. */
  trustedProxies?: BlockList;
  /** What happens, for those who look on. */
  live: Live;
  /** Makes the bundle of a case: fails when the log, the archive or a store cannot be reached. */
  exportBundle: ExportBundle;
  /** The process is about to end: balancers shall send it nothing more. */
  isStopping: () => boolean;
}

/** What endpoints work with: what the API is given, and what it makes of that. */
export interface Dependencies extends GivenDependencies {
  /** What long work does between two steps: other requests come first. */
  giveWay: () => Promise<void>;
  acceptSuspicion: AcceptSuspicion;
  startRun: StartRun;
  /** Which of the two stores answer now. */
  reach: () => Promise<Reach>;
}
