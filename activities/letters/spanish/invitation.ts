import type { Translation } from '../translation.ts';
import type { invitation as english } from '../english/invitation.ts';

export const invitation: Translation<typeof english> = {
  subject: {
    brand: 'Desde ahora actúa usted en nombre de {{brand}} en {{marketplace}}',
    marketplace: 'Desde ahora trabaja usted en la protección de marcas de {{marketplace}}',
  },
  happened: {
    brand:
      'Se le ha designado para actuar en nombre de {{brand}} en la protección de marcas de {{marketplace}}, {{role}}.',
    marketplace: 'Se le ha designado para trabajar en la protección de marcas de {{marketplace}}, {{role}}.',
  },
  action: 'Inicie sesión con esta dirección: cada vez le enviamos un enlace. No hay contraseña.',
  button: 'Iniciar sesión',
  caution: 'Si no sabe nada de esto, no inicie sesión y avise a {{sender}}.',
  footer: 'Recibe este mensaje porque {{sender}} ha indicado que esta dirección es suya.',
  roles: {
    brand_administrator: 'para la administración',
    brand_reviewer: 'para la revisión',
    brand_agent: 'como representante, dentro de lo que se le ha delegado',
    account_manager: 'para la atención a las marcas',
    reviewer: 'para la revisión',
    lead: 'para la dirección del equipo',
    auditor: 'para la auditoría',
    administrator: 'para la administración',
  },
};
