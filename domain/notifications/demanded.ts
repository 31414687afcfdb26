import type { Case } from '../case/case.ts';
import type { Notification, NotificationKind } from './kinds.ts';
import { informingKinds } from './preferences.ts';

/**
 * Whether the law or the process demands that it is told at once, whatever its reader prefers: all that is not for
 * information alone; whatever a seller is told (DSA Art. 17, 20); and what a brand is told of its own notice, of
 * which the decision is due to it without undue delay (DSA Art. 16(5)).
 */
export const isDemanded = (
  { party, kind }: Notification,
  { kind: caseKind, isComplaint }: Pick<Case, 'kind' | 'isComplaint'>,
): boolean =>
  party === 'seller' ||
  !(informingKinds as readonly NotificationKind[]).includes(kind) ||
  (party === 'brand' && (caseKind === 'notice' || isComplaint === true));
