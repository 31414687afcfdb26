import type { MemberRole } from '../../domain/access/roles.ts';
import type { Language } from '../../domain/vocabulary.ts';

/** That somebody may act from now on, as it is mailed. */
export interface MailedInvitation {
  email: string;
  name: string;
  language: Language;
  role: MemberRole;
  /** The brand that they act for; nothing: the marketplace itself. */
  brandName?: string;
  /** Where to sign in. */
  url: string;
}
