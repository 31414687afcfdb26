import { facts, type Cell } from '../sheet/table.ts';
import { heading, paragraph } from '../sheet/write.ts';
import type { Paper } from './section.ts';

/** What the paper is, and of which head. */
export function about({ sheet, story, telling, parent }: Paper): void {
  const { caseId, head, view, opened, calendar, policy, ending, withheld } = story;
  const { about: words, title, unknown, withheldHere } = telling.words;
  const terms = opened?.data.terms;
  const absent = (sha256: string | undefined): string =>
    sha256 === undefined || withheld.includes(sha256) ? withheldHere : unknown;
  heading(sheet, parent, 1, title(caseId));
  heading(sheet, parent, 2, words.title);
  paragraph(sheet, parent, words.what);
  paragraph(sheet, parent, `${words.views[view]} ${ending?.isClosed ? words.closed : words.open}`);
  const rows: [string, Cell][] = [
    [words.facts.caseId, caseId],
    [words.facts.log, head.log],
    [words.facts.size, String(head.size)],
    [words.facts.root, head.rootHash],
    [words.facts.at, telling.times.exact(head.at)],
    [words.facts.events, String(story.events.length)],
    [words.facts.zone, calendar ? words.zone(calendar.zone, calendar.country) : absent(terms?.calendarSha256)],
    [
      words.facts.policy,
      policy ? words.policy(policy.name, policy.version, policy.sha256) : absent(terms?.policySha256),
    ],
  ];
  facts(sheet, parent, rows);
}
