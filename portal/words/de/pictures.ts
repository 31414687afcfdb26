import type { pictures as english } from '../en/pictures.ts';

export const pictures: typeof english = {
  modes: { side: 'Nebeneinander', wipe: 'Wischen', overlay: 'Übereinander' },
  compare: 'Art des Vergleichs',
  previous: 'Voriges Bild',
  next: 'Nächstes Bild',
  larger: 'Größer',
  smaller: 'Kleiner',
  fit: 'Einpassen',
  ofOffer: 'Das Angebot',
  ofReference: (name) => (name === '' ? 'Original' : `Original: ${name}`),
  paneOf: (what) => `${what}. Plus und Minus zoomen, 0 passt ein, Pfeile verschieben`,
  noPicture: 'Das Angebot kam ohne Bild',
  noReference: 'Zum Vergleich liegt kein Bild eines Originals vor',
  notShown: 'Dieses Bild lässt sich nicht anzeigen',
  share: 'Anteil des Angebots',
  offerPictures: 'Bilder des Angebots',
  referencePictures: 'Bilder des Originals',
  offerPicture: (at, count) => `Bild ${at} von ${count} des Angebots`,
  referencePicture: (at, count) => `Bild ${at} von ${count} des Originals`,
};
