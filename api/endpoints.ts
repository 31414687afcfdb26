import type { Endpoint } from './http/endpoint.ts';
import { answerAppeal } from './cases/messages/answer-appeal.ts';
import { decideAppeal } from './cases/messages/decide-appeal.ts';
import { decideReview } from './cases/messages/decide-review.ts';
import { enrolBrand } from './brands/enrol-brand.ts';
import { extendDeadline } from './cases/messages/extend-deadline.ts';
import { fileAppeal } from './sellers/file-appeal.ts';
import { giveNotice } from './notices/give-notice.ts';
import { listCases } from './cases/list-cases.ts';
import { orderReinstatement } from './reinstatements/order-reinstatement.ts';
import { provideInformation } from './cases/messages/provide-information.ts';
import { readCase } from './cases/read-case.ts';
import { readFile } from './files/read-file.ts';
import { readHealth, readReadiness } from './operation/read-health.ts';
import { readSellerCase } from './sellers/read-seller-case.ts';
import { readSuspicionBatch, readSuspicionBatchLines } from './suspicions/batches/read-suspicion-batch.ts';
import { readTimeline } from './cases/read-timeline.ts';
import { reportListingEvent } from './marketplace/report-listing-event.ts';
import { reportSuspicionBatch } from './suspicions/batches/report-suspicion-batch.ts';
import { reportSuspicion } from './suspicions/report-suspicion.ts';
import { requestInformation } from './cases/messages/request-information.ts';
import { resolveMarketplaceProblem } from './cases/messages/resolve-marketplace-problem.ts';
import { retractVerdict } from './cases/messages/retract-verdict.ts';
import { readSellerFile, uploadSellerFile } from './sellers/seller-files.ts';
import { submitVerdictBatch } from './cases/messages/submit-verdict-batch.ts';
import { submitVerdict } from './cases/messages/submit-verdict.ts';
import { uploadFile } from './files/upload-file.ts';
import { withdrawSuspicion } from './cases/messages/withdraw-suspicion.ts';

/** Every endpoint of the API, in the order in which the description shows them. */
export const endpoints: readonly Endpoint[] = [
  reportSuspicion,
  reportSuspicionBatch,
  readSuspicionBatch,
  readSuspicionBatchLines,
  giveNotice,
  orderReinstatement,
  reportListingEvent,
  listCases,
  readCase,
  readTimeline,
  submitVerdict,
  submitVerdictBatch,
  requestInformation,
  provideInformation,
  extendDeadline,
  decideReview,
  resolveMarketplaceProblem,
  answerAppeal,
  decideAppeal,
  retractVerdict,
  withdrawSuspicion,
  readSellerCase,
  fileAppeal,
  uploadSellerFile,
  readSellerFile,
  uploadFile,
  readFile,
  enrolBrand,
  readHealth,
  readReadiness,
];
