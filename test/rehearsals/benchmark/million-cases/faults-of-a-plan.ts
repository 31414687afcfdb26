import type { Explained } from './explain.ts';
import type { Read } from './reads/read.ts';

/** Tables that hold more rows with every case. */
const growingTables = [
  ...['cases', 'case_events', 'tasks', 'case_words', 'case_runs', 'texts', 'suspicions', 'listing_events'],
  ...['inbox_entries', 'deliveries', 'delivery_attempts', 'case_files', 'seller_links', 'strikes'],
  ...['conversations', 'conversation_messages', 'conversation_files', 'conversation_readers'],
  ...['claims', 'skips'],
  ...['conversation_silences', 'digests'],
  'annex_records',
];

/** What would make a read slower with every case: nothing when it is answered by index, from few rows. */
export function faultsOf({ rowsAtMost }: Read, explained: readonly Explained[]): string[] {
  if (rowsAtMost === Infinity) return []; // it counts, and so looks at all that it counts
  return explained.flatMap(({ sql, steps, scanned, rows, sorted }) => {
    const faults = [
      ...scanned.filter((table) => growingTables.includes(table)).map((table) => `reads ${table} from end to end`),
      ...(rows > rowsAtMost ? [`looks at ${rows} rows, more than ${rowsAtMost}`] : []),
      ...(sorted > rowsAtMost ? [`sorts ${sorted} rows`] : []),
    ];
    return faults.map((fault) => `${fault} (${steps.join(', ')}): ${sql}`);
  });
}
