import { setTimeout as pause } from 'node:timers/promises';
import { checkBundle } from '../../../../audit/checks/check-bundle.ts';
import { lineOf } from '../../../../audit/checks/faults.ts';
import { nodeTools } from '../../../../audit/verify/node-tools.ts';
import { unzip } from '../../../../audit/verify/unzip.ts';
import { Unreadable } from '../../../../audit/checks/unreadable.ts';

/** A bundle as an auditor got it, and what is wrong with it. */
export interface CheckedBundle {
  caseId: string;
  faults: string[];
  /** The case was closed by then: nothing can follow. */
  isClosed: boolean;
  histories: number;
  /** Words and files that were erased. */
  erased: number;
}

const auditor = 'jf_sample_auditor';
const patienceMilliseconds = 60_000;

/** What an api gives for a bundle; nothing where it gave no whole answer. */
export async function askBundle(apiUrl: string, caseId: string): Promise<{ status: number; zip: Buffer } | undefined> {
  try {
    const response = await fetch(`${apiUrl}/v1/cases/${caseId}/bundle`, {
      headers: { Authorization: `Bearer ${auditor}` },
      signal: AbortSignal.timeout(patienceMilliseconds),
    });
    return { status: response.status, zip: Buffer.from(await response.arrayBuffer()) };
  } catch {
    return undefined; // it was killed, or stands still
  }
}

/** Checks a bundle as whoever has downloaded it does. */
export async function checkDownloaded(caseId: string, zip: Buffer): Promise<CheckedBundle> {
  const nothing = { caseId, isClosed: false, histories: 0, erased: 0 };
  try {
    const { faults, isClosed, histories, contents } = await checkBundle(unzip(`${caseId}.zip`, zip), nodeTools);
    return { caseId, faults: faults.map(lineOf), isClosed, histories, erased: contents.erased };
  } catch (error) {
    if (!(error instanceof Unreadable)) throw error;
    return { ...nothing, faults: [lineOf(error.fault)] };
  }
}

const attempts = 5;

/** The bundle of a case when nothing is struck any more: an answer that is not it is a fault. */
export async function obtainBundle(apiUrl: string, caseId: string): Promise<CheckedBundle> {
  let status: number | undefined;
  for (let attempt = 1; attempt <= attempts; attempt += 1) {
    const answer = await askBundle(apiUrl, caseId);
    if (answer?.status === 200) return checkDownloaded(caseId, answer.zip);
    status = answer?.status;
    await pause(500);
  }
  const faults = [`asked for ${attempts} times, it was answered ${status ?? 'not at all'}`];
  return { caseId, faults, isClosed: false, histories: 0, erased: 0 };
}
