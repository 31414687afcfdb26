import type { Translation } from '../translation.ts';
import type { digest as english } from '../english/digest.ts';

export const digest: Translation<typeof english> = {
  subject: {
    one: 'Resumen de {{marketplace}}: un mensaje',
    many: 'Resumen de {{marketplace}}: {{count}} mensajes',
  },
  happened: 'Esto es lo que ha llegado para usted desde el último resumen, por casos.',
  case: 'Caso {{case}} ({{brand}})',
  meaning:
    'Lo que requiere su respuesta o avisa del fin de su plazo no figura en ningún resumen: llega siempre de inmediato.',
  footer: 'Recibe este resumen porque participa en la protección de marcas de {{marketplace}} y así lo ha elegido.',
};
