import { authoriseSeller, revokeSeller } from './authorised-sellers/authorise-seller.ts';
import { authoriseSellers } from './authorised-sellers/authorise-sellers.ts';
import { listAuthorisedSellers } from './authorised-sellers/list-authorised-sellers.ts';
import { askForRedelivery } from './deliveries/redeliver.ts';
import { listDeliveries } from './deliveries/list-deliveries.ts';
import { listInboxEntries } from './deliveries/list-inbox-entries.ts';
import { readLetters } from './deliveries/read-letters.ts';
import { changeBrand } from './brands/change-brand.ts';
import { enrolBrand } from './brands/enrol-brand.ts';
import { listBrands, readBrand } from './brands/read-brands.ts';
import { acceptInvitation, withdrawApplication } from './applications/answer-invitation.ts';
import { readOwnApplication } from './applications/read-application.ts';
import { requestApplicationLink } from './applications/request-application-link.ts';
import { submitApplication } from './applications/submit-application.ts';
import { uploadApplicationFile } from './applications/upload-application-file.ts';
import { decideEnrolment } from './enrolments/decide-enrolment.ts';
import { inviteMembers } from './enrolments/invite-members.ts';
import { listEnrolments } from './enrolments/list-enrolments.ts';
import { readEnrolment, readEnrolmentFile } from './enrolments/read-enrolment.ts';
import { listBrandMessages, listCaseMessages } from './conversations/list-messages.ts';
import { listConversations } from './conversations/list-conversations.ts';
import { markBrandMessagesRead, markCaseMessagesRead } from './conversations/mark-read.ts';
import { postBrandMessage, postCaseMessage } from './conversations/post-message.ts';
import { readBrandMessageFile, readCaseMessageFile } from './conversations/read-message-file.ts';
import { changeAccountManager, listAccountManagers } from './partners/account-managers.ts';
import { handOver } from './partners/hand-over.ts';
import { readPartner } from './partners/read-partner.ts';
import { fileAppeal } from './sellers/file-appeal.ts';
import { giveNotice } from './notices/give-notice.ts';
import { readInbox } from './inbox/read-inbox.ts';
import { releaseCase, takeCase } from './queues/claim.ts';
import { handOverCase, skipCase } from './queues/pass-on.ts';
import { readQueue } from './queues/read-queue.ts';
import { takeNext } from './queues/take-next.ts';
import { readLive } from './live/read-live.ts';
import { endPresence, sayPresence } from './live/presence.ts';
import { listCases } from './cases/list-cases.ts';
import { forgetView, listViews, saveView } from './saved-views/keep-views.ts';
import { orderReinstatement } from './reinstatements/order-reinstatement.ts';
import { messages } from './cases/messages/message-endpoints.ts';
import { readCase } from './cases/read-case.ts';
import { changeMember, endMember } from './members/change-member.ts';
import { revokeOneKey, rotateKey } from './keys/end-key.ts';
import { inviteMember } from './members/invite-member.ts';
import { issueKey } from './keys/issue-key.ts';
import { listKeys } from './keys/list-keys.ts';
import { readMailPreferences, setMailPreferences } from './members/mail-preferences.ts';
import { listMembers } from './members/list-members.ts';
import { listRights } from './rights/list-rights.ts';
import { nameRight } from './rights/name-right.ts';
import { readRightDocument } from './rights/read-document.ts';
import { verifyRight } from './rights/verify-right.ts';
import { listReasons } from './reasons/list-reasons.ts';
import { readAccuracy } from './accuracy/read-accuracy.ts';
import { readStatistics } from './statistics/read-statistics.ts';
import { changeReference, endReference } from './references/change-reference.ts';
import { nameReference } from './references/name-reference.ts';
import { listReferences, readReference, readReferencePicture } from './references/read-references.ts';
import { decideErasure } from './erasures/decide-erasure.ts';
import { readLegalHold, releaseLegalHold, setLegalHold } from './erasures/legal-hold.ts';
import { proposeErasure } from './erasures/propose-erasure.ts';
import { listErasures, readErasure } from './erasures/read-erasures.ts';
import { readFile } from './files/read-file.ts';
import { readHealth, readReadiness } from './operation/read-health.ts';
import { listStrikes } from './sellers/list-strikes.ts';
import { readSellerBundle } from './sellers/read-seller-bundle.ts';
import { readSellerLetters } from './sellers/read-seller-letters.ts';
import { readSellerCase } from './sellers/read-seller-case.ts';
import { readSuspicionBatch, readSuspicionBatchLines } from './suspicions/batches/read-suspicion-batch.ts';
import { readPicture } from './cases/read-picture.ts';
import { readBundle } from './bundles/read-bundle.ts';
import { readPolicy } from './policies/read-policy.ts';
import { readAnnex } from './cases/read-annex.ts';
import { listHistory, readHistory } from './histories/read-history.ts';
import { replayCase } from './replays/replay-case.ts';
import { drawSample } from './samples/draw-sample.ts';
import { downloadTransparency } from './reports/download-transparency.ts';
import { readTransparency } from './reports/read-transparency.ts';
import { readTimeline } from './cases/read-timeline.ts';
import { reportListingEvent } from './marketplace/report-listing-event.ts';
import { reportSuspicionBatch } from './suspicions/batches/report-suspicion-batch.ts';
import { reportSuspicion } from './suspicions/report-suspicion.ts';
import { readSellerFile, uploadSellerFile } from './sellers/seller-files.ts';
import { requestSignInLink } from './sign-in/request-link.ts';
import { endOneSession, readMe, readSessions } from './sign-in/sessions.ts';
import { confirmSignInConnection } from './sign-in-connections/confirm-connection.ts';
import { listSignInConnections, readSignInConnection } from './sign-in-connections/read-connections.ts';
import { removeSignInConnection, setSignInConnection } from './sign-in-connections/set-connection.ts';
import { startSession } from './sign-in/start-session.ts';
import { submitVerdictBatch } from './cases/messages/submit-verdict-batch.ts';
import { listHeads, readLatestHead } from './ledger/list-heads.ts';
import { proveConsistency } from './ledger/prove-consistency.ts';
import { readLedgerKeys } from './ledger/read-ledger-keys.ts';
import { uploadFile } from './files/upload-file.ts';
import { changeWebhookEndpoint, deleteWebhookEndpoint } from './webhooks/change-endpoint.ts';
import { createWebhookEndpoint } from './webhooks/create-endpoint.ts';
import { listWebhookEndpoints, readWebhookEndpoint } from './webhooks/read-endpoints.ts';
import { rotateWebhookSecret } from './webhooks/rotate-secret.ts';
import { sendTestEvent } from './webhooks/try-endpoint.ts';

/** Every endpoint of the API, in the order in which the description shows them. */
export const endpoints = [
  reportSuspicion,
  reportSuspicionBatch,
  readSuspicionBatch,
  readSuspicionBatchLines,
  giveNotice,
  orderReinstatement,
  reportListingEvent,
  readInbox,
  listViews,
  saveView,
  forgetView,
  listCases,
  readCase,
  readTimeline,
  readAnnex,
  readPolicy,
  listHistory,
  readHistory,
  replayCase,
  readBundle,
  drawSample,
  readTransparency,
  downloadTransparency,
  listHeads,
  readLatestHead,
  proveConsistency,
  readLedgerKeys,
  readPicture,
  readLive,
  sayPresence,
  endPresence,
  readQueue,
  takeNext,
  takeCase,
  releaseCase,
  handOverCase,
  skipCase,
  ...messages,
  submitVerdictBatch,
  listReasons,
  readSellerCase,
  readSellerBundle,
  readSellerLetters,
  fileAppeal,
  uploadSellerFile,
  readSellerFile,
  listStrikes,
  uploadFile,
  readFile,
  listConversations,
  listCaseMessages,
  postCaseMessage,
  markCaseMessagesRead,
  readCaseMessageFile,
  listBrandMessages,
  postBrandMessage,
  markBrandMessagesRead,
  readBrandMessageFile,
  requestApplicationLink,
  readOwnApplication,
  uploadApplicationFile,
  submitApplication,
  withdrawApplication,
  acceptInvitation,
  inviteMembers,
  listEnrolments,
  readEnrolment,
  readEnrolmentFile,
  decideEnrolment,
  listBrands,
  readBrand,
  enrolBrand,
  changeBrand,
  readPartner,
  listAccountManagers,
  changeAccountManager,
  handOver,
  readAccuracy,
  readStatistics,
  listRights,
  nameRight,
  verifyRight,
  readRightDocument,
  listAuthorisedSellers,
  authoriseSeller,
  revokeSeller,
  authoriseSellers,
  listReferences,
  nameReference,
  readReference,
  changeReference,
  endReference,
  readReferencePicture,
  listMembers,
  inviteMember,
  changeMember,
  endMember,
  listKeys,
  issueKey,
  rotateKey,
  revokeOneKey,
  createWebhookEndpoint,
  listWebhookEndpoints,
  readWebhookEndpoint,
  changeWebhookEndpoint,
  deleteWebhookEndpoint,
  rotateWebhookSecret,
  sendTestEvent,
  listDeliveries,
  listInboxEntries,
  readLetters,
  askForRedelivery,
  requestSignInLink,
  startSession,
  readMe,
  readMailPreferences,
  setMailPreferences,
  readSessions,
  endOneSession,
  setSignInConnection,
  readSignInConnection,
  removeSignInConnection,
  listSignInConnections,
  confirmSignInConnection,
  listErasures,
  proposeErasure,
  readErasure,
  decideErasure,
  readLegalHold,
  setLegalHold,
  releaseLegalHold,
  readHealth,
  readReadiness,
] as const;

/** What a client derives its types from. */
export type Endpoints = typeof endpoints;
