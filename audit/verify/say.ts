import { amount } from '../checks/amount.ts';
import { lineOf } from '../checks/faults.ts';
import type { BundleAnswer } from '../checks/check-bundle.ts';
import type { Verified } from './verify-bundle.ts';

/** What a check says: a line for each failure, or what was checked, and what no check of a bundle can tell. */
export function linesOf({ faults, found, extendsKept }: Verified): string[] {
  if (faults.length > 0 || !found?.head) return faults.map(lineOf);
  const { caseId, view, head, events, withheldEvents, annexRecords, histories, contents, isClosed } = found;
  const { texts, files, terms, copies, erased, withheld } = contents;
  const shown =
    withheldEvents === 0
      ? ''
      : `, of which ${withheldEvents} ${withheldEvents === 1 ? 'is' : 'are'} withheld from this reader`;
  return [
    `valid: case ${caseId}, as a bundle for: ${view}`,
    `  ${amount(events, 'event')}${shown}, chained from the first to the last; ${amount(annexRecords, 'record')} beside them, ${amount(histories, 'history', 'histories')}`,
    `  ${amount(texts, 'text')}, ${amount(files, 'file')}, ${amount(terms, 'term')}, ${amount(copies, 'copy of a picture', 'copies of pictures')}; erased: ${erased}, withheld: ${withheld}`,
    `  each record is in the log ${head.log} at ${amount(head.size, 'record')}, by the head of ${head.at}`,
    `  the head is signed by the key ${head.kid}`,
    `  its root hash is ${head.rootHash}`,
    ...(isClosed ? ['  no event is missing: the last one is case_closed, and nothing ever follows it'] : []),
    ...(extendsKept
      ? ['  the head kept elsewhere and this one are of one log: what the log held has not changed']
      : []),
    'what this cannot check:',
    ...limitsOf(found, extendsKept).map((limit) => `  - ${limit}`),
  ];
}

/** What nobody can tell from a bundle alone. */
export function limitsOf(
  { isClosed, head, view, contents: { picturesElsewhere } }: BundleAnswer,
  extendsKept: boolean | undefined,
): string[] {
  return [
    isClosed
      ? 'whether records beside the events were left out: they are no chain'
      : 'whether later events were left out: without case_closed at its end, only a bundle that you fetch anew can tell',
    `whether the key ${head?.kid} is the marketplace's and was not stolen: compare it with the keys that it publishes`,
    'who really sat behind an actor',
    'the words in case.pdf, copies of pictures and this program: the manifest alone names them, and nobody signs it',
    ...(picturesElsewhere === 0
      ? []
      : [
          `${amount(picturesElsewhere, 'picture')} of the offer: the text of its report names ${picturesElsewhere === 1 ? 'it' : 'them'} by hash, no record does, and the bundle holds none`,
        ]),
    ...(view === 'auditor' ? [] : ['what is withheld from this reader: its place in the chain and in the log alone']),
    ...(extendsKept
      ? []
      : ['whether the log was rewritten as a whole: give a head that you kept, by --head and --consistency']),
  ];
}
