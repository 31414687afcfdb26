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
