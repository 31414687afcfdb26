import type { pictures as english } from '../en/pictures.ts';

export const pictures: typeof english = {
  modes: { side: 'En paralelo', wipe: 'Cortinilla', overlay: 'Superpuestas' },
  compare: 'Modo de comparación',
  previous: 'Imagen anterior',
  next: 'Imagen siguiente',
  larger: 'Ampliar',
  smaller: 'Reducir',
  fit: 'Ajustar',
  ofOffer: 'La oferta',
  ofReference: (name) => (name === '' ? 'Auténtico' : `Auténtico: ${name}`),
  paneOf: (what) => `${what}. Más y menos amplían y reducen, 0 ajusta, las flechas desplazan`,
  noPicture: 'La oferta llegó sin imagen',
  noReference: 'No hay ninguna imagen de un producto auténtico con la que comparar',
  notShown: 'No se puede mostrar esta imagen',
  share: 'Opacidad de la oferta',
  offerPictures: 'Imágenes de la oferta',
  referencePictures: 'Imágenes del producto auténtico',
  offerPicture: (at, count) => `Imagen ${at} de ${count} de la oferta`,
  referencePicture: (at, count) => `Imagen ${at} de ${count} del producto auténtico`,
};
