import type { Command } from '../ui/keys.ts';

/** Something to choose: a command, or a place. */
export interface Choice {
  key: string;
  label: string;
  /** Every key that does it. */
  keys: string[];
  href?: string;
  run: () => void;
}

interface PaletteWords {
  openCase: (id: string) => string;
  ofSeller: (id: string) => string;
  ofListing: (id: string) => string;
  withWords: (words: string) => string;
}

/** A case that was found by the words of its offer. */
export interface FoundByWords {
  caseId: string;
  title: string;
}

const namesACase = /^c(ase)?[-_]/i;

/** What fits to what is asked: commands by their words, cases by those of their offers, and where what is asked is an id, what has that id. */
export function choicesFor(
  asked: string,
  commands: readonly Command[],
  words: PaletteWords,
  commandsOnly: boolean,
  cases: readonly FoundByWords[] = [],
): Choice[] {
  const sought = asked.trim();
  const found = commandChoices(commands).filter(({ label }) => label.toLowerCase().includes(sought.toLowerCase()));
  if (commandsOnly || sought === '') return found;
  const id = encodeURIComponent(sought);
  const place = (href: string, label: string): Choice => ({ key: href, label, keys: [], href, run: () => {} });
  if (namesACase.test(sought)) return [place(`/cases/${id}`, words.openCase(sought)), ...found];
  return [
    ...found,
    ...cases.map(({ caseId, title }) => place(`/cases/${encodeURIComponent(caseId)}`, title)),
    place(`/cases?q=${id}`, words.withWords(sought)),
    place(`/cases?sellerId=${id}`, words.ofSeller(sought)),
    place(`/cases?listingId=${id}`, words.ofListing(sought)),
  ];
}

/** Commands by their words: two keys that do the same are one choice. */
function commandChoices(commands: readonly Command[]): Choice[] {
  const byLabel = new Map<string, Choice>();
  for (const { keys, label, run } of commands) {
    const known = byLabel.get(label);
    if (known) known.keys.push(keys);
    else byLabel.set(label, { key: keys, label, keys: [keys], run });
  }
  return [...byLabel.values()];
}
