import type { NotificationKind } from './kinds.ts';

/** When a mail of a kind comes: as it happens, with others in a digest, or not at all. */
export const mailTimes = ['at_once', 'digest', 'never'] as const;
export type MailTime = (typeof mailTimes)[number];

/** What is told for information alone: no clock of its reader begins, moves or ends with it, and nothing is asked. */
export const informingKinds = [
  'offer_removed',
  'appeal_upheld',
  'offer_removed_for_good',
  'suspicion_dismissed',
  'offer_reinstated',
  'suspicion_withdrawn',
] as const satisfies NotificationKind[];

/** Of what a member may say when it is mailed; all else comes at once. Beside what cases tell: what people write. */
export const optionalKinds = [...informingKinds, 'conversation_message'] as const;
export type OptionalKind = (typeof optionalKinds)[number];

/** When mails come to a member of a brand or of the marketplace. */
export interface Preferences {
  /** What is not named comes at once. */
  kinds: Partial<Record<OptionalKind, MailTime>>;
  /** The hour, 0 to 23, of the daily digest; `null`: there is one every hour. */
  digestHour: number | null;
}

/** Of whoever has said nothing. */
export const usualPreferences: Preferences = { kinds: {}, digestHour: null };
