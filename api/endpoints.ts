import type { Endpoint } from './endpoint.ts';
import { answerAppeal } from './endpoints/answer-appeal.ts';
import { decideAppeal } from './endpoints/decide-appeal.ts';
import { decideReview } from './endpoints/decide-review.ts';
import { enrolBrand } from './endpoints/enrol-brand.ts';
import { extendDeadline } from './endpoints/extend-deadline.ts';
import { fileAppeal } from './endpoints/file-appeal.ts';
import { giveNotice } from './endpoints/give-notice.ts';
import { listCases } from './endpoints/list-cases.ts';
import { orderReinstatement } from './endpoints/order-reinstatement.ts';
import { provideInformation } from './endpoints/provide-information.ts';
import { readCase } from './endpoints/read-case.ts';
import { readFile } from './endpoints/read-file.ts';
import { readHealth, readReadiness } from './endpoints/read-health.ts';
import { readSellerCase } from './endpoints/read-seller-case.ts';
import { readSuspicionBatch, readSuspicionBatchLines } from './endpoints/read-suspicion-batch.ts';
import { readTimeline } from './endpoints/read-timeline.ts';
import { reportListingEvent } from './endpoints/report-listing-event.ts';
import { reportSuspicionBatch } from './endpoints/report-suspicion-batch.ts';
import { reportSuspicion } from './endpoints/report-suspicion.ts';
import { requestInformation } from './endpoints/request-information.ts';
import { resolveMarketplaceProblem } from './endpoints/resolve-marketplace-problem.ts';
import { retractVerdict } from './endpoints/retract-verdict.ts';
import { readSellerFile, uploadSellerFile } from './endpoints/seller-files.ts';
import { submitVerdictBatch } from './endpoints/submit-verdict-batch.ts';
import { submitVerdict } from './endpoints/submit-verdict.ts';
import { uploadFile } from './endpoints/upload-file.ts';
import { withdrawSuspicion } from './endpoints/withdraw-suspicion.ts';

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
