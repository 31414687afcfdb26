import type { ColumnType, Generated } from 'kysely';
import type { Case } from '../domain/case/case.ts';
import type { EventKind, Finding } from '../domain/case/events.ts';
import type { Queue } from '../domain/case/questions/tasks.ts';
import type { Terms } from '../domain/case/terms.ts';
import type { Channel, DeliveryState } from '../domain/notifications/delivery.ts';
import type { BrandKind, NotificationKind, Party } from '../domain/notifications/kinds.ts';
import type { Preferences } from '../domain/notifications/preferences.ts';
import type { Action } from '../domain/access/permissions.ts';
import type { MemberRole, Role } from '../domain/access/roles.ts';
import type { Enrolment } from '../domain/enrolment/enrolment.ts';
import type { EnrolmentEventKind } from '../domain/enrolment/events.ts';
import type { ErasureSubject, Kept } from '../domain/erasure/subject.ts';
import type {
  Actor,
  CameOf,
  CaseKind,
  ConnectionStanding,
  EnrolmentKind,
  EnrolmentOutcome,
  EnrolmentStage,
  ErasureReason,
  ErasureStanding,
  HoldReason,
  HeadPlace,
  IprKind,
  Language,
  Outcome,
  RightStanding,
  Side,
  Stage,
  TaskKind,
} from '../domain/vocabulary.ts';
import type { ReplayReport } from '../domain/replays/replay-report.ts';
import type { ClosedAs } from './archive/closed-as.ts';

/** A moment: read as ISO text, written as ISO text (see `connect`). */
type Moment = string;
/** JSON: read parsed, written as text or as a plain object. */
type Json<T> = ColumnType<T, string, string>;

/** A whole number of 64 bits: read as text. */
type Count = ColumnType<string, number, never>;

/** The tables as the queries see them; the migrations say what each column means. */
export interface Schema {
  case_events: {
    case_id: string;
    sequence: number;
    at: Moment;
    kind: EventKind;
    actor: Json<Actor>;
    data: Json<Record<string, unknown>>;
    previous_hash: string;
    hash: string;
    update_id: string | null;
    transaction_id: Generated<string>;
  };
  annex_records: {
    id: string;
    case_id: string;
    at: Moment;
    kind: string;
    actor: Json<Actor>;
    data: Json<object>;
    hash: string;
    transaction_id: Generated<string>;
  };
  log_leaves: {
    leaf_index: Count;
    case_id: string;
    sequence: number | null;
    annex_id: string | null;
    hash: string;
  };
  log_nodes: { level: number; node_index: Count; hash: Buffer };
  log_keys: { number: number; kid: string; x: string; not_before: Moment };
  log_heads: {
    number: Count;
    log: string;
    size: Count;
    root_hash: string;
    at: Moment;
    kid: string;
    jws: string;
  };
  log_misfits: { leaf_index: Count; found_hash: string; found_at: Moment };
  log_reading: {
    one: Generated<boolean>;
    cluster: string;
    read_up_to: string;
    read_except: string[];
    pass_at: string | null;
  };
  log_places: { place: HeadPlace; told_up_to: ColumnType<string, number, number> };
  log_mails: { membership_id: string; day: string; number: Count };
  terms: { sha256: string; kind: keyof Terms; body: ColumnType<Terms[keyof Terms], string, never> };
  policies: { name: string; version: number; sha256: string };
  texts: {
    sha256: string;
    bytes: Buffer | null;
    created_at: Moment;
    erased_at: Moment | null;
    erased_because: ErasureReason | null;
    update_id: string | null;
  };
  files: {
    sha256: string;
    media_type: string;
    byte_count: number;
    bytes: Buffer | null;
    passed_on: Generated<Buffer | null>;
    created_at: Moment;
    erased_at: Generated<Moment | null>;
    erased_because: Generated<ErasureReason | null>;
  };
  file_uploads: { sha256: string; uploader: string; at: Moment; name: Generated<string | null> };
  case_files: {
    case_id: string;
    sha256: string;
    brought_by: string;
    visible_to: Party[];
    added_at: Moment;
    name: Generated<string | null>;
    erased_at: Generated<Moment | null>;
    erased_because: Generated<ErasureReason | null>;
  };
  memberships: {
    membership_id: string;
    brand_id: string | null;
    role: MemberRole;
    name: string;
    email: string;
    language: Language;
    ipr_record_ids: string[] | null;
    territories: string[] | null;
    ends_on: string | null;
    joined_at: Moment;
    left_at: Moment | null;
    erased_at: Generated<Moment | null>;
    erased_because: Generated<ErasureReason | null>;
  };
  brands: {
    brand_id: string;
    name: string;
    account_manager_id: string;
    deputy_id: Generated<string | null>;
    policy: string;
    zone: string;
    country: string;
    enrolled_at: Moment;
  };
  account_managers: {
    membership_id: string;
    markets: Generated<string[]>;
    absent_from: string | null;
    absent_until: string | null;
  };
  brand_names: { name_key: string; brand_id: string };
  ipr_records: {
    ipr_record_id: string;
    brand_id: string;
    kind: IprKind;
    office: string;
    number: string;
    classes: string | null;
    territories: string[];
    expires_on: string | null;
    standing: Generated<RightStanding>;
    documents: Generated<string[]>;
    named_by: Generated<string | null>;
    named_at: Generated<Moment | null>;
    decided_by: Generated<string | null>;
    decided_at: Generated<Moment | null>;
    decision_reason: Generated<string | null>;
  };
  right_reminders: {
    ipr_record_id: string;
    expires_on: string;
    days: number;
    membership_id: string;
    sent_at: Moment;
  };
  authorised_sellers: {
    brand_id: string;
    seller_id: string;
    since: Moment;
    ends_on: Generated<string | null>;
    named_by: Generated<string | null>;
    revoked_at: Generated<Moment | null>;
  };
  api_keys: {
    key_id: string;
    secret_hash: string;
    role: Role;
    actor_id: string;
    brand_id: string | null;
    scopes: Action[];
    created_at: Moment;
    ends_at: Moment | null;
    last_used_at: Moment | null;
    revoked_at: Moment | null;
  };
  sessions: {
    id: string;
    person_id: string;
    expires_at: Moment;
    user_agent: string | null;
    created_at: Moment;
  };
  sign_in_links: { id: string; expires_at: Moment };
  sign_in_people: { id: string; email: string; brand_id: string | null };
  sign_in_connections: {
    brand_id: string;
    issuer: string;
    client_id: string;
    client_secret: string;
    domains: string[];
    standing: ConnectionStanding;
    set_by: string;
    set_at: Moment;
    decided_by: string | null;
    decided_at: Moment | null;
  };
  sign_in_domains: { domain: string; brand_id: string };
  begun_sign_ins: {
    token_hash: string;
    brand_id: string;
    state: string;
    nonce: string;
    code_verifier: string;
    return_to: string | null;
    expires_at: Moment;
  };
  idempotency_keys: {
    caller: string;
    key: string;
    request_hash: string;
    claim_id: Generated<string>;
    status: number | null;
    body: Json<unknown> | null;
    headers: ColumnType<Record<string, string>, string | undefined, string>;
    created_at: Generated<Moment>;
    received_at: Generated<Moment>;
  };
  cases: {
    case_id: string;
    kind: CaseKind;
    marketplace_id: string;
    listing_id: string;
    seller_id: string;
    brand_id: string;
    stage: Stage;
    is_undecided: boolean;
    outcome: Outcome | null;
    due_at: Moment | null;
    has_problem: boolean;
    listing_is_gone: boolean;
    score: string;
    sequence: number;
    last_hash: string;
    state: Json<Case>;
    snapshot_sha256: string | null;
    country: string | null;
    opened_at: Moment;
    updated_at: Moment;
  };
  strikes: {
    case_id: string;
    marketplace_id: string;
    seller_id: string;
    brand_id: string;
    listing_id: string;
    policy_sha256: string;
    given_at: Moment;
    expires_at: Moment;
    undone_at: Moment | null;
    undone_by: string | null;
  };
  product_references: {
    reference_id: string;
    brand_id: string;
    name: string;
    pictures: string[];
    prices: Json<{ market: string; price: { amount: string; currency: string } }[]>;
    marks: string[];
    named_by: string;
    updated_at: Moment;
    ended_at: Moment | null;
  };
  brand_answers: {
    case_id: string;
    brand_id: string;
    answered_at: Moment;
    in_time: boolean | null;
    reason_code: string | null;
    came_of: CameOf | null;
    final_at: Moment | null;
  };
  tasks: {
    case_id: string;
    kind: TaskKind;
    queue: Queue;
    brand_id: string;
    country: string | null;
    due_at: Moment | null;
    barred: string[];
  };
  case_words: { case_id: string; words: string };
  claims: { case_id: string; kind: TaskKind; membership_id: string; until: Moment };
  presences: { case_id: string; membership_id: string; brand_id: string | null; until: Moment };
  skips: { case_id: string; membership_id: string; reason: string; at: Moment };
  workflow_bundles: { sha256: string; packed: Buffer; byte_count: number; kept_at: Moment };
  run_histories: {
    run_id: string;
    case_id: string;
    sha256: string;
    workflow_bundle_sha256: string | null;
    packed: Buffer;
    byte_count: number;
    event_count: number;
    started_at: Moment;
    closed_at: Moment;
    closed_as: ClosedAs;
    archived_at: Moment;
  };
  case_replays: { case_id: string; at: Moment; result: ReplayReport['result']; report: Json<ReplayReport> };
  known_runs: { run_id: string; case_id: string; known_at: Generated<Moment>; gone_at: Moment | null };
  cases_to_archive: {
    case_id: string;
    since: Generated<Moment>;
    due_at: Generated<Moment>;
    failures: Generated<number>;
  };
  case_runs: {
    case_id: string;
    opened_at: Moment;
    started_at: Moment | null;
    checked_at: Moment | null;
    agreed: string | null;
    failures: Generated<number>;
    retry_at: Moment | null;
    tell_at: Moment | null;
  };
  suspicions: {
    suspicion_id: string;
    case_id: string;
    result: 'opened' | 'joined' | 'cited';
    actor: Json<Actor>;
    score: string;
    findings: Json<Finding[]>;
    snapshot_sha256: string | null;
    received_at: Moment;
    told_at: Moment | null;
    reference_id: Generated<string | null>;
  };
  seller_links: {
    token_hash: string;
    case_id: string;
    seller_id: string;
    purpose: 'appeal';
    language: Language | null;
    created_at: Moment;
    expires_at: Moment | null;
    revoked_at: Moment | null;
  };
  listing_events: {
    marketplace_id: string;
    event_id: string;
    listing_id: string;
    kind: 'gone' | 'changed' | 'sold' | 'returned';
    at: Moment;
    received_at: Moment;
    told_at: Moment | null;
  };
  suspicion_batches: {
    batch_id: string;
    actor: Json<Actor>;
    lines: Generated<number>;
    opened: Generated<number>;
    joined: Generated<number>;
    known: Generated<number>;
    refused: Generated<number>;
    received_at: Moment;
    finished_at: Moment | null;
  };
  suspicion_batch_lines: {
    batch_id: string;
    line: number;
    result: 'opened' | 'joined' | 'known' | 'refused';
    case_id: string | null;
    problem: Json<object> | null;
  };
  inbox_entries: {
    case_id: string;
    sequence: number;
    party: Party;
    party_id: string;
    kind: NotificationKind;
    at: Moment;
    read_at: Moment | null;
  };
  deliveries: {
    delivery_id: string;
    brand_id: Generated<string>;
    case_id: string | null;
    sequence: number | null;
    party: Party;
    kind: NotificationKind | 'test';
    channel: Channel;
    recipient_id: string;
    state: Generated<DeliveryState>;
    at: Moment;
    run_id: string | null;
    run_started_at: Moment | null;
    run_checked_at: Moment | null;
    held_until: Moment | null;
    digest_id: string | null;
  };
  digests: {
    digest_id: string;
    membership_id: string;
    at: Moment;
    try_at: Moment | null;
    sent_at: Moment | null;
  };
  saved_views: { reader_id: string; brand_id: string | null; name: string; address: string };
  mail_preferences: {
    membership_id: string;
    kinds: Json<Preferences['kinds']>;
    digest_hour: number | null;
  };
  delivery_attempts: { delivery_id: string; at: Moment; outcome: 'accepted' | 'failed'; detail: string };
  redeliveries: { delivery_id: string; at: Moment; actor: Json<Actor> };
  sent_letters: { record_id: string; delivery_id: string; case_id: string; sha256: string; quotes: string[] };
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
  webhook_endpoints: {
    endpoint_id: string;
    brand_id: string;
    url: string;
    kinds: BrandKind[] | null;
    description: string | null;
    secret: string | null;
    previous_secret: string | null;
    previous_secret_until: Moment | null;
    created_at: Moment;
    disabled_at: Moment | null;
    disabled_because: 'gone' | 'by_hand' | null;
    deleted_at: Moment | null;
  };
  conversations: {
    conversation_id: string;
    brand_id: string;
    case_id: string | null;
    messages: Generated<number>;
    files: Generated<number>;
    last_at: Moment;
    told_up_to: Generated<number>;
    tell_at: Moment | null;
    lead_at: Moment | null;
  };
  conversation_silences: { conversation_id: string; since: number; lead_id: string; at: Moment };
  conversation_messages: {
    conversation_id: string;
    number: number;
    at: Moment;
    side: Side;
    author_id: string;
    text_sha256: string;
    update_id: string;
  };
  conversation_files: {
    conversation_id: string;
    number: number;
    sha256: string;
    name: Generated<string | null>;
    erased_at: Generated<Moment | null>;
    erased_because: Generated<ErasureReason | null>;
  };
  erasures: {
    erasure_id: string;
    subject: Json<ErasureSubject>;
    reason: ErasureReason;
    note_sha256: string | null;
    standing: Generated<ErasureStanding>;
    proposed_by: Json<Actor>;
    proposed_at: Moment;
    proposal_update_id: string;
    decided_by: Json<Actor> | null;
    decided_at: Moment | null;
    decision_update_id: string | null;
    texts: Generated<number>;
    files: Generated<number>;
    kept: ColumnType<Kept[], string | undefined, string>;
  };
  erasure_cases: { erasure_id: string; case_id: string; texts: number; files: number };
  legal_holds: {
    hold_id: string;
    case_id: string;
    reason: HoldReason;
    set_by: Json<Actor>;
    set_at: Moment;
    released_by: Json<Actor> | null;
    released_at: Moment | null;
  };
  retention_dues: { case_id: string; next_at: Moment; failures: Generated<number> };
  conversation_readers: {
    conversation_id: string;
    side: Side;
    reader_id: string;
    read_up_to: Generated<number>;
    told_up_to: Generated<number>;
    held_until: Moment | null;
    digest_id: string | null;
  };
}
