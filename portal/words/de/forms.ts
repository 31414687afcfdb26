import type { forms as english } from '../en/forms.ts';

export const forms: typeof english = {
  needed: 'Diese Angabe fehlt.',
  wrong: (detail) => `Das kann nicht angenommen werden: ${detail}.`,
  details: {
    'is named already': 'Das haben Sie schon genannt.',
    'is over already': 'Dieser Tag ist schon vorbei.',
    'no file that you have uploaded or can see': 'Diese Datei ist nicht mehr da. Laden Sie sie noch einmal hoch.',
    'is required for the reason other': 'Sagen Sie bei diesem Grund mit eigenen Worten, worum es geht.',
    'is before the first day': 'Das liegt vor dem ersten Tag.',
    'is a person: name the program': 'Das ist eine Person. Geben Sie dem Programm einen eigenen Namen.',
    'is the address of one of the marketplace’s people': 'Diese Adresse gehört jemandem vom Marktplatz.',
    'is nobody who may look after brands': 'Diese Person kann keine Marken betreuen.',
    'must be from 0 to 1, with 6 decimals at most, such as 0.93':
      'Nötig ist eine Zahl von 0 bis 1 mit höchstens 6 Nachkommastellen, zum Beispiel 0.93.',
    'must be a number, or decimal text, from 0 to 1': 'Nötig ist eine Zahl von 0 bis 1, zum Beispiel 0.93.',
    'is required': 'Diese Angabe fehlt.',
    'must not be empty': 'Diese Angabe fehlt.',
    'must be 1 to 128 letters, digits and . _ : - only, and begin with a letter or a digit':
      'Erlaubt sind nur Buchstaben, Ziffern und . _ : -, höchstens 128 Zeichen, vorn ein Buchstabe oder eine Ziffer.',
    'must be decimal text of 15 digits and 4 decimals at most, such as 12.50':
      'Nötig ist ein Betrag wie 12.50, mit höchstens 4 Nachkommastellen.',
    'must be a currency of ISO 4217, such as EUR': 'Nötig ist das Kürzel einer Währung, zum Beispiel EUR.',
    'not JSON': 'Die Zeile ist kein JSON.',
    'not UTF-8': 'Die Zeile ist kein Text in UTF-8.',
  },
  dropHint: 'Auswählen oder hier ablegen: JPEG, PNG, WebP, PDF oder Text, je höchstens 10 MB',
  uploading: 'Wird hochgeladen …',
  removeFile: (name) => `${name} entfernen`,
  copy: 'Kopieren',
  copied: 'Kopiert',
  kept: 'Ich habe ihn aufbewahrt',
  territoriesHint: 'Ländercodes wie DE, FR; EU für die ganze Union',
  choose: 'Auswählen …',
  saved: 'Gespeichert',
  edit: 'Ändern',
  nothing: 'Nichts in diesem Zeitraum',
  nothingYet: 'Nichts in diesem Zeitraum. Zahlen erscheinen, sobald Fälle beantwortet und abgeschlossen werden.',
};
