import { wordsInSpanish } from '../../../domain/reasons/words-in-spanish.ts';
import type { codes as english } from '../english/codes.ts';
import type { Translation } from '../translation.ts';

/** What is done to an offer stands in the feminine, as "oferta" does. */
export const codes: Translation<typeof english> = {
  measures: { none: 'sin restricciones', demoted: 'menos visible', held: 'bloqueada', removed: 'retirada' },
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
  reasons: {
    ...wordsInSpanish,
    authentic: 'la marca dice que el producto es auténtico',
    grey_market: 'el producto es auténtico y procede de otro mercado',
    brand_silent: 'la marca no respondió a tiempo',
    brand_cannot_determine: 'la marca no puede determinarlo',
    brand_retracted: 'la marca se ha retractado de su dictamen',
    brand_cleared: 'la marca dice que el producto es auténtico',
    review_overdue: 'nadie decidió a tiempo',
    appeal_overdue: 'no decidimos a tiempo sobre la reclamación',
    appeals_upheld: 'la decisión se confirmó tras la reclamación',
    not_appealed: 'nadie presentó una reclamación a tiempo',
    listing_vanished: 'la oferta ya no está en línea',
    marketplace_refused: 'no se pudo ejecutar la medida',
    disagreement: 'dos personas llegaron a decisiones distintas',
    nobody_resolved: 'nadie se ocupó de ello a tiempo',
    suspected_counterfeit: 'la oferta parece una falsificación',
    signal: 'un sistema de la marca así lo ha comunicado',
    fake: 'el producto es falso',
    laboratory: 'un laboratorio ha examinado el producto',
    logo_differs: 'el logotipo difiere del auténtico',
    decision_conflict: 'la plataforma tiene otra decisión de este caso',
  },
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
    earlier_answer: 'nuestros sistemas, según lo que {{brand}} dijo de esta oferta en el caso {{cited}}',
    standing_removal: 'nuestros sistemas, según la decisión del caso {{cited}}, que se mantiene',
    vanished: 'nuestros sistemas, porque la oferta había desaparecido',
  },
  independent: {
    wait: 'una persona que no haya decidido antes en este caso',
    lead_decides:
      'una persona que no haya decidido antes en este caso (o, si no queda ninguna, la persona responsable de nuestro equipo)',
  },
  meanwhile: {
    keep: 'Mientras se tramita la reclamación, no cambia nada de lo que este caso ha dispuesto sobre la oferta.',
    lift: 'Mientras dure la reclamación, se levanta lo que este caso ha dispuesto sobre la oferta.',
  },
};
