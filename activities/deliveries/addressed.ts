import type { SendMailOptions } from 'nodemailer';
import type { Dependencies } from '../dependencies.ts';
import type { Letter } from '../letters/compose-letter.ts';
import { nameInLine } from '../letters/writing/one-line.ts';

/**
 * A letter as a mail: from the marketplace to one person, and no mail server is to answer it.
 * @param id the same whenever the same letter is sent
 */
export const addressed = (
  { name, email }: { name: string; email: string },
  letter: Letter,
  { address, marketplaceName }: Pick<Dependencies['sender'], 'address' | 'marketplaceName'>,
  id?: string,
): SendMailOptions => ({
  from: { name: marketplaceName, address },
  to: { name: nameInLine(name), address: email },
  ...(id !== undefined && { messageId: `<${id}@joint-force>` }),
  headers: { 'Auto-Submitted': 'auto-generated' },
  ...letter,
});
