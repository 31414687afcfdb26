import type { Generated } from 'kysely';
import type { Enrolment } from '../../domain/enrolment/enrolment.ts';
import type { EnrolmentEventKind } from '../../domain/enrolment/events.ts';
import type { Actor, EnrolmentKind, EnrolmentOutcome, EnrolmentStage, Language } from '../../domain/vocabulary.ts';
import type { Json, Moment } from '../columns.ts';

/** How companies come to an account. */
export interface EnrolmentTables {
  enrolment_events: {
    enrolment_id: string;
    sequence: number;
    at: Moment;
    kind: EnrolmentEventKind;
    actor: Json<Actor>;
    data: Json<Record<string, unknown>>;
    previous_hash: string;
    hash: string;
    update_id: string | null;
    transaction_id: Generated<string>;
  };
  enrolments: {
    enrolment_id: string;
    kind: EnrolmentKind;
    stage: EnrolmentStage;
    outcome: EnrolmentOutcome | null;
    email: string;
    sequence: number;
    last_hash: string;
    state: Json<Enrolment>;
    opened_at: Moment;
    updated_at: Moment;
    is_over: Generated<boolean>;
    seen_sequence: Generated<number>;
    checked_at: Generated<Moment | null>;
  };
  application_links: {
    token_hash: string;
    enrolment_id: string;
    email: string;
    language: Language;
    created_at: Moment;
  };
  good_faith_records: {
    brand_id: string;
    takedown_success_rate: string;
    counter_notice_rate: string;
    since: Moment;
  };
}
