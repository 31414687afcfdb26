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
    'must be from 0 to 1, with 6 decimals at most, such as 0.93':
      'Debe ser un número de 0 a 1 con 6 decimales como máximo, por ejemplo 0.93.',
    'must be a number, or decimal text, from 0 to 1': 'Debe ser un número de 0 a 1, por ejemplo 0.93.',
    'is required': 'Falta este dato.',
    'must not be empty': 'Falta este dato.',
    'must be 1 to 128 letters, digits and . _ : - only, and begin with a letter or a digit':
      'Solo se admiten letras, cifras y . _ : -, 128 como máximo, empezando por una letra o una cifra.',
    'must be decimal text of 15 digits and 4 decimals at most, such as 12.50':
      'Debe ser un importe como 12.50, con 4 decimales como máximo.',
    'must be a currency of ISO 4217, such as EUR': 'Debe ser el código de una moneda, por ejemplo EUR.',
    'not JSON': 'La línea no es JSON.',
    'not UTF-8': 'La línea no es texto en UTF-8.',
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
