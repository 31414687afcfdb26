import type { CommandKind } from '../../../domain/case/commands/commands.ts';
import type { Actor } from '../../../domain/vocabulary.ts';

export const system: Actor = { kind: 'system', id: 'counterfeit-case' };
export const detector: Actor = { kind: 'detector', id: 'image-match' };
export const marketplace: Actor = { kind: 'marketplace', id: 'market-1' };
export const auditor: Actor = { kind: 'auditor', id: 'auditor-1' };
export const seller: Actor = { kind: 'seller', id: 'seller-1' };
export const brand = (id = 'brand-person', brandId = 'brand-1'): Actor => ({ kind: 'brand', id, brandId });
export const staff = (id: string): Actor => ({ kind: 'staff', id });

/** Who gives a command when a test does not say. */
export const usualActor: Record<CommandKind, Actor> = {
  open_case: detector,
  submit_verdict: brand(),
  request_information: brand(),
  answer_appeal: brand(),
  retract_verdict: brand(),
  file_appeal: seller,
  provide_information: staff('ada'),
  extend_deadline: staff('ada'),
  decide_review: staff('ada'),
  resolve_marketplace_problem: staff('ada'),
  decide_appeal: staff('zoe'),
  withdraw_suspicion: staff('ada'),
  add_suspicions: system,
  report_vanished: marketplace,
  report_delivery: system,
  take_step: system,
  renew_calendar: system,
  report_returned: marketplace,
  report_seller: system,
  report_measure: system,
  report_refusal: system,
  report_removal: system,
};
