import type { people as english } from '../en/people.ts';

export const people: typeof english = {
  invite: 'Invitar a alguien',
  inviteText: 'Se le avisa por correo y puede actuar en cuanto inicie sesión con un enlace enviado a su dirección.',
  name: 'Nombre',
  email: 'Dirección',
  role: 'Función',
  language: 'Idioma de los correos',
  delegation: 'Poder',
  rights: 'En qué derechos puede basarse',
  noRights: 'Aún no se ha indicado ningún derecho: indique uno primero.',
  territories: 'Dónde',
  endsOn: 'Hasta',
  endsOnHint: 'El último día',
  until: (day) => `hasta el ${day}`,
  isOver: 'Ha terminado',
  editTitle: (name) => `Cambiar ${name}`,
  end: 'Dar de baja',
  notOneself: 'Solo otra persona puede darle de baja',
  endTitle: (name) => `¿Dar de baja a ${name}?`,
  endText: 'Desde su próxima petición no podrá hacer nada aquí. Lo que hizo queda a su nombre.',
};
