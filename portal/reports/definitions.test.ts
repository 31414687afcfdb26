import { expect, test } from 'vitest';
import { automationFigures } from '../../database/transparency/automation.ts';
import { answerFigures } from '../../database/transparency/brand-answers.ts';
import { complaintFigures } from '../../database/transparency/complaints.ts';
import { noticeFigures } from '../../database/transparency/notices.ts';
import { ownInitiativeFigures } from '../../database/transparency/own-initiative.ts';
import { statementFigures } from '../../database/transparency/statements.ts';
import { eventsInEnglish } from '../../domain/sentences/events-in-english.ts';
import { transparencyFigures, type KnownFigure } from '../../domain/transparency.ts';
import { reports as german } from '../words/de/reports.ts';
import { reports as spanish } from '../words/es/reports.ts';
import { reports as chinese } from '../words/zh/reports.ts';

const counted = {
  ...{ ...noticeFigures, ...ownInitiativeFigures, ...complaintFigures },
  ...{ ...automationFigures, ...statementFigures, ...answerFigures },
};
const known = transparencyFigures.flatMap(({ name, notKnown }) => (notKnown ? [] : [name as KnownFigure]));

/** The events that a definition names: what is counted does not change with the language. */
const eventsIn = (definition: string): string[] =>
  [...definition.matchAll(/`(\w+)`/g)]
    .map(([, code]) => code!)
    .filter((code) => code === 'notice' || Object.hasOwn(eventsInEnglish.sentences, code))
    .toSorted();

test.each(Object.entries({ german, spanish, chinese }))(
  '%s says of every number what it counts',
  (_name, { definitions }) => {
    expect(Object.keys(definitions).toSorted()).toEqual(known.toSorted());
    for (const name of known) expect(eventsIn(definitions[name]!), name).toEqual(eventsIn(counted[name].definition));
  },
);
