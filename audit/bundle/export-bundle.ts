import { setTimeout as pause } from 'node:timers/promises';
import type { Database } from '../../database/connect.ts';
import type { Language } from '../../domain/vocabulary.ts';
import type { BundleReader, CaseContent, SealedHead } from './case-content.ts';
import { ErasedMeanwhile, gatherCase, type CaseSources } from './gather-case.ts';
import { makeFiles } from './make-files.ts';
import { writeZip } from './write-zip.ts';

/** What bundles are made with. */
export interface BundleMaking extends Omit<CaseSources, 'head'> {
  database: Database;
  /** `verify.mjs` of this release. */
  verifier: Uint8Array;
  /** Seals what is not in the log yet, and gives the newest head. */
  seal: () => Promise<SealedHead>;
  /** Archives the histories of the case's closed runs, as far as they are not; tells whether the case is closed with nothing left to archive. */
  archive: (caseId: string) => Promise<{ isOver: boolean }>;
  paper: (content: CaseContent, language: Language) => Promise<Uint8Array>;
}

/** What is asked for: which case, for whom, and in which language its paper is. */
export interface BundleAsked {
  caseId: string;
  reader: BundleReader;
  language: Language;
}

/** A bundle as a zip. @throws BundleTooLarge, and whatever says that a store, Temporal or the log cannot be reached */
export type ExportBundle = (asked: BundleAsked) => Promise<Buffer>;

/** So often something may be erased while a bundle of its case is made. */
const attempts = 3;

/** A case is closed, and its run is not over yet: without its history no bundle of it would hold. */
class RunGoesOn extends Error {
  override name = 'RunGoesOn';
}

/** A run ends a moment after what closes its case is recorded; while workers are down, much later. */
const runEndsWithin = { looks: 8, everyMilliseconds: 250 };

/** Makes bundles, one after the other: each is held in memory as a whole. */
export function createExportBundle({ archive, seal, paper, verifier, ...making }: BundleMaking): ExportBundle {
  const gathered = async ({ caseId, reader }: BundleAsked, attempt = 1): Promise<CaseContent> => {
    const head = await seal();
    try {
      return await gatherCase(making.database, caseId, reader, { ...making, head });
    } catch (error) {
      if (!(error instanceof ErasedMeanwhile) || attempt === attempts) throw error;
      return gathered({ caseId, reader, language: 'en' }, attempt + 1);
    }
  };
  const gatheredWithRuns = async (asked: BundleAsked): Promise<CaseContent> => {
    for (let look = 1; look <= runEndsWithin.looks; look += 1) {
      const { isOver } = await archive(asked.caseId);
      const content = await gathered(asked);
      const last = content.events.at(-1);
      const isClosed = last !== undefined && 'kind' in last && last.kind === 'case_closed';
      if (isOver || !isClosed || content.view !== 'auditor') return content;
      await pause(runEndsWithin.everyMilliseconds);
    }
    throw new RunGoesOn(`the case ${asked.caseId} is closed, and its run is not over yet`);
  };
  const make = async (asked: BundleAsked): Promise<Buffer> => {
    const content = await gatheredWithRuns(asked);
    return writeZip(makeFiles(content, { paper: await paper(content, asked.language), verifier }));
  };
  let last: Promise<unknown> = Promise.resolve();
  return (asked) => {
    const made = last.then(() => make(asked));
    last = made.catch(() => undefined);
    return made;
  };
}
