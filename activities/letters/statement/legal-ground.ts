import type { Ground } from '../../../domain/case/ground.ts';
import { heading, paragraph, type Block } from '../content.ts';
import type { Draft } from '../draft.ts';
import { oneLine } from '../writing/one-line.ts';

/** (d) The right that the brand has named, and why the offer infringes it; without one, why it is illegal all the same. */
export function legalGround(draft: Draft, { basis }: Ground): Block[] {
  const { right, say } = draft;
  const kind = right?.kind ?? 'trademark';
  const infringement = basis === 'interim' ? 'suspected' : 'infringed';
  const why = say(`statement.ground.${infringement}.${right ? 'named' : 'unnamed'}`);
  const law = say(`statement.ground.law.${kind}`);
  return [
    heading(say('statement.ground.heading')),
    paragraph(rightInWords(draft)),
    paragraph([why, law].join(say('punctuation.sentences'))),
  ];
}

function rightInWords({ right, say }: Draft): string {
  if (!right) return say('statement.ground.unnamed');
  const values = {
    kind: say(`statement.ground.kinds.${right.kind}`),
    office: oneLine(right.office, 80),
    number: oneLine(right.number, 40),
  };
  return right.class === undefined
    ? say('statement.ground.named', values)
    : say('statement.ground.namedInClass', { ...values, class: oneLine(right.class, 40) });
}
