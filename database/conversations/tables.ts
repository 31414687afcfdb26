import type { Generated } from 'kysely';
import type { ErasureReason, Side } from '../../domain/vocabulary.ts';
import type { Moment } from '../columns.ts';

/** Conversations, and who has read them. */
export interface ConversationTables {
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
