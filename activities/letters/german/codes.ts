import type { codes as english } from '../english/codes.ts';
import type { Translation } from '../translation.ts';

export const codes: Translation<typeof english> = {
  measures: { none: 'nicht eingeschränkt', demoted: 'weniger sichtbar', held: 'gesperrt', removed: 'entfernt' },
  verdicts: {
    counterfeit: {
      name: 'Fälschung',
      text: 'Die Ware ist gefälscht. Das Angebot verschwindet, der Verkäufer kann Einspruch einlegen.',
    },
    authentic: { name: 'Echt', text: 'Die Ware ist echt. Das Angebot bleibt.' },
    authorised_seller: {
      name: 'Autorisierter Verkäufer',
      text: 'Der Verkäufer darf Ihre Ware verkaufen. Das Angebot bleibt, und wir fragen zu diesem Verkäufer nicht mehr.',
    },
    grey_market: {
      name: 'Grauer Markt',
      text: 'Die Ware ist echt, stammt aber aus einem anderen Markt. Das Angebot bleibt: Es ist keine Fälschung.',
    },
    not_our_mark: { name: 'Nicht unsere Marke', text: 'Das Angebot verwendet Ihre Marke nicht. Es bleibt.' },
    cannot_determine: {
      name: 'Nicht feststellbar',
      text: 'Anhand der Angaben lässt es sich nicht sagen. Unser Team entscheidet.',
    },
  },
  reasons: {
    authentic: 'die Marke sagt, dass die Ware echt ist',
    authorised_seller: 'der Verkäufer ist von der Marke autorisiert',
    grey_market: 'die Ware ist echt und stammt aus einem anderen Markt',
    not_our_mark: 'das Angebot verwendet die Marke nicht',
    brand_silent: 'die Marke hat nicht rechtzeitig geantwortet',
    brand_cannot_determine: 'die Marke kann es nicht feststellen',
    brand_retracted: 'die Marke hat ihr Urteil zurückgenommen',
    brand_cleared: 'die Marke sagt, dass die Ware echt ist',
    review_overdue: 'niemand hat rechtzeitig entschieden',
    appeal_overdue: 'wir haben über den Einspruch nicht rechtzeitig entschieden',
    appeals_upheld: 'die Entscheidung wurde im Einspruch bestätigt',
    not_appealed: 'niemand hat rechtzeitig Einspruch eingelegt',
    listing_vanished: 'das Angebot ist nicht mehr online',
    marketplace_refused: 'die Maßnahme ließ sich nicht durchführen',
    disagreement: 'zwei Personen kamen zu verschiedenen Entscheidungen',
    mistaken: 'es war ein Irrtum',
    genuine: 'die Ware ist echt',
    parallel_import: 'die Ware ist echt und stammt aus einem anderen Markt',
    pictures_unclear: 'die Bilder sind nicht deutlich genug',
    suspected_counterfeit: 'das Angebot sieht nach einer Fälschung aus',
    fake_logo: 'das Logo ist gefälscht',
    price_far_below_market: 'der Preis liegt weit unter dem Markt',
    image_copied: 'ein Bild ist von jemand anderem kopiert',
    image_matches_known_counterfeit: 'ein Bild gleicht einer bekannten Fälschung',
    logo_differs: 'das Logo weicht vom echten ab',
    relist_match: 'das Angebot gleicht einem früher entfernten',
    evasive_wording: 'die Wortwahl soll Prüfungen umgehen',
    repeat_infringer: 'der Verkäufer hat schon früher Fälschungen angeboten',
  },
  meanwhile: {
    keep: 'Während des Einspruchs bleibt das Angebot, wie es ist.',
    lift: 'Während des Einspruchs darf das Angebot verkauft werden.',
  },
  grounds: {
    brand: 'Wir sind Ihrem Urteil gefolgt; unser System hat es ohne weitere Prüfung durch einen Menschen ausgeführt.',
    staff: 'So hat unser Team entschieden.',
    rule: 'Niemand hat rechtzeitig entschieden; unser System hat die Regel dafür angewandt, ohne Prüfung durch einen Menschen.',
  },
};
