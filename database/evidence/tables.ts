import type { Generated } from 'kysely';
import type { Party } from '../../domain/notifications/kinds.ts';
import type { ErasureReason } from '../../domain/vocabulary.ts';
import type { Moment } from '../columns.ts';

/** Words and files. */
export interface EvidenceTables {
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
}
