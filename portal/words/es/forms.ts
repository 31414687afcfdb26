import type { forms as english } from '../en/forms.ts';

export const forms: typeof english = {
  needed: 'Falta este dato.',
  wrong: (detail) => `No se puede aceptar: ${detail}.`,
  details: {
    'is named already': 'Ya lo ha indicado.',
    'is over already': 'Ese día ya ha pasado.',
    'no file that you have uploaded or can see': 'Este archivo ya no está. Súbalo de nuevo.',
    'is required for the reason other': 'Con este motivo, explíquelo con sus propias palabras.',
    'is before the first day': 'Es anterior al primer día.',
    'is a person: name the program': 'Es una persona. Dé al programa un nombre propio.',
    'is the address of one of the marketplace’s people': 'Esta dirección es de alguien de la plataforma.',
    'is nobody who may look after brands': 'Esta persona no puede ocuparse de marcas.',
  },
  dropHint: 'Elija o suelte aquí: JPEG, PNG, WebP, PDF, texto; hasta 10 MB cada uno',
  uploading: 'Subiendo…',
  removeFile: (name) => `Quitar ${name}`,
  copy: 'Copiar',
  copied: 'Copiado',
  kept: 'Ya lo he guardado',
  territoriesHint: 'Códigos de país como DE, FR; EU para toda la Unión',
  choose: 'Elija…',
  saved: 'Guardado',
  edit: 'Cambiar',
  nothing: 'Nada en este periodo',
  nothingYet: 'Nada en este periodo. Las cifras aparecen a medida que se responden y se cierran casos.',
};
