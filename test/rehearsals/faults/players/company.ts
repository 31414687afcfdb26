import type { BrandSystem } from './brand-system.ts';
import type { Caller } from './caller.ts';
import type { Claims } from './claims.ts';
import type { KeyOf } from './keys.ts';
import type { OutsideWorld } from './outside-world.ts';
import type { openVerdictDesk } from './verdict-desk.ts';

/** What all players of a round share. */
export interface Company {
  caller: Caller;
  claims: Claims;
  keyOf: KeyOf;
  outside: OutsideWorld;
  brandSystem: BrandSystem;
  answerInBatch: ReturnType<typeof openVerdictDesk>;
}
