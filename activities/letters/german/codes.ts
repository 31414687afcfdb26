import { unlistedInGerman } from '../../../domain/reasons/unlisted-in-german.ts';
import { wordsInGerman } from '../../../domain/reasons/words-in-german.ts';
import { statementInGerman as said } from '../../../domain/sentences/statement-in-german.ts';
import type { codes as english } from '../english/codes.ts';
import type { Translation } from '../translation.ts';

export const codes: Translation<typeof english> = {
  measures: said.measures,
  verdicts: {
    counterfeit: {
      name: 'Fälschung',
      text: 'Die Ware ist gefälscht. Das Angebot wird {{measure}}, und der Verkäufer kann Einspruch einlegen.',
    },
    authentic: { name: 'Echt', text: 'Die Ware ist echt. Das Angebot bleibt.' },
    authorised_seller: {
      name: 'Autorisierter Verkäufer',
      text: 'Der Verkäufer darf Ihre Ware verkaufen. Das Angebot bleibt, und wir fragen zu diesem Verkäufer nicht mehr.',
    },
    grey_market: {
      name: 'Graumarkt',
      text: 'Die Ware ist echt, stammt aber aus einem anderen Markt. Das Angebot bleibt: Es ist keine Fälschung.',
    },
    not_our_mark: { name: 'Nicht unsere Marke', text: 'Das Angebot verwendet Ihre Marke nicht. Es bleibt.' },
    cannot_determine: {
      name: 'Nicht feststellbar',
      text: 'Anhand der Angaben lässt es sich nicht sagen. Unser Team entscheidet.',
    },
  },
  reasons: { ...wordsInGerman, ...unlistedInGerman },
  other_reason: '„{{words}}“ (im Wortlaut)',
  deciders: {
    you: 'Ihnen',
    brand: '{{brand}}',
    staff: 'unserem Team',
    lead: 'unserer Leitung',
    independent: 'einer Person aus unserem Team, die in diesem Fall noch nicht entschieden hatte',
    lead_alone: 'unserer Leitung, weil alle anderen in diesem Fall schon entschieden hatten',
    score: 'unserem System, nach dem Verdachtswert',
    silence: 'unserem System, nach der Regel für eine verstrichene Frist',
    recognition: 'unserem System, weil {{brand}} den Verkäufer autorisiert hat',
    authorisation:
      'unserem System, weil {{seller}} seit dem {{since}} auf der Liste der autorisierten Verkäufer von {{brand}} steht',
    earlier_answer: 'unserem System, nach dem, was {{brand}} im Fall {{cited}} über dieses Angebot gesagt hat',
    standing_removal: 'unserem System, nach der Entscheidung im Fall {{cited}}, die weiterhin gilt',
    vanished: 'unserem System, weil das Angebot weg war',
  },
  independent: said.independent,
  meanwhile: {
    keep: 'Während des Einspruchs ändert sich nichts an dem, was dieser Fall mit dem Angebot getan hat.',
    lift: 'Für die Dauer des Einspruchs wird aufgehoben, was dieser Fall mit dem Angebot getan hat.',
  },
};
