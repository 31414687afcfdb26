import { unlistedInSpanish } from '../../../domain/reasons/unlisted-in-spanish.ts';
import { wordsInSpanish } from '../../../domain/reasons/words-in-spanish.ts';
import { statementInSpanish as said } from '../../../domain/sentences/statement-in-spanish.ts';
import type { codes as english } from '../english/codes.ts';
import type { Translation } from '../translation.ts';

export const codes: Translation<typeof english> = {
  measures: said.measures,
  verdicts: {
    counterfeit: {
      name: 'Falsificación',
      text: 'El producto es falso. La oferta queda {{measure}} y el vendedor puede presentar una reclamación.',
    },
    authentic: { name: 'Auténtico', text: 'El producto es auténtico. La oferta se mantiene.' },
    authorised_seller: {
      name: 'Vendedor autorizado',
      text: 'El vendedor puede vender sus productos. La oferta se mantiene y no volvemos a preguntarle por este vendedor.',
    },
    grey_market: {
      name: 'Mercado gris',
      text: 'El producto es auténtico, pero procede de otro mercado. La oferta se mantiene: no es una falsificación.',
    },
    not_our_mark: { name: 'No es nuestra marca', text: 'La oferta no utiliza su marca. Se mantiene.' },
    cannot_determine: {
      name: 'No se puede determinar',
      text: 'No puede saberlo con lo que hay. Decide nuestro equipo.',
    },
  },
  reasons: { ...wordsInSpanish, ...unlistedInSpanish },
  other_reason: '«{{words}}» (textual)',
  deciders: {
    you: 'usted',
    brand: '{{brand}}',
    staff: 'nuestro equipo',
    lead: 'la persona responsable de nuestro equipo',
    independent: 'una persona de nuestro equipo que no había decidido antes en este caso',
    lead_alone: 'la persona responsable de nuestro equipo, porque todas las demás ya habían decidido en este caso',
    score: 'nuestros sistemas, según la puntuación de sospecha',
    silence: 'nuestros sistemas, según la regla para un plazo vencido',
    recognition: 'nuestros sistemas, porque {{brand}} ha autorizado al vendedor',
    authorisation:
      'nuestros sistemas, porque {{seller}} está desde el {{since}} en la lista de vendedores autorizados de {{brand}}',
    earlier_answer: 'nuestros sistemas, según lo que {{brand}} dijo de esta oferta en el caso {{cited}}',
    standing_removal: 'nuestros sistemas, según la decisión del caso {{cited}}, que se mantiene',
    vanished: 'nuestros sistemas, porque la oferta había desaparecido',
  },
  independent: said.independent,
  meanwhile: {
    keep: 'Mientras se tramita la reclamación, no cambia nada de lo que este caso ha dispuesto sobre la oferta.',
    lift: 'Mientras dure la reclamación, se levanta lo que este caso ha dispuesto sobre la oferta.',
  },
};
