import type { AccessTables } from './access/tables.ts';
import type { ArchiveTables } from './archive/tables.ts';
import type { BrandTables } from './brands/tables.ts';
import type { CaseTables } from './cases/tables.ts';
import type { ConversationTables } from './conversations/tables.ts';
import type { DeliveryTables } from './deliveries/tables.ts';
import type { EnrolmentTables } from './enrolments/tables.ts';
import type { ErasureTables } from './erasure/tables.ts';
import type { EvidenceTables } from './evidence/tables.ts';
import type { IntakeTables } from './intake/tables.ts';
import type { LedgerTables } from './ledger/tables.ts';
import type { LogTables } from './ledger/log/tables.ts';
import type { LiveTables } from './live/tables.ts';
import type { OutcomeTables } from './outcomes/tables.ts';
import type { RunTables } from './runs/tables.ts';
import type { TermTables } from './terms/tables.ts';

/** The tables as the queries see them, each room's beside it; the migrations say what each column means. */
export interface Schema
  extends
    LedgerTables,
    LogTables,
    TermTables,
    EvidenceTables,
    AccessTables,
    BrandTables,
    EnrolmentTables,
    CaseTables,
    OutcomeTables,
    LiveTables,
    RunTables,
    ArchiveTables,
    IntakeTables,
    DeliveryTables,
    ConversationTables,
    ErasureTables {}
