import type { InTransaction } from '../connect.ts';
import type { Language } from '../../domain/vocabulary.ts';

/** Whether there is such a staff member. */
export async function isStaff(transaction: InTransaction, staffId: string): Promise<boolean> {
  const found = await transaction
    .selectFrom('staff_members')
    .select('staff_id')
    .where('staff_id', '=', staffId)
    .execute();
  return found.length > 0;
}

/** Enters a staff member; one of the same id is left as it is. */
export async function enterStaff(
  transaction: InTransaction,
  { staffId, ...person }: { staffId: string; name: string; email: string; language: Language },
): Promise<void> {
  await transaction
    .insertInto('staff_members')
    .values({ staff_id: staffId, ...person })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}
