import type { IprKind, Language } from '../vocabulary.ts';

/** A right as a company names it, before anybody has looked at it. */
export interface NamedRight {
  kind: IprKind;
  office: string;
  number: string;
  classes?: string | undefined;
  territories: readonly string[];
  /** `YYYY-MM-DD`. */
  expiresOn?: string | undefined;
  /** What proves it: files by their SHA-256. */
  documents: readonly string[];
}

/** Somebody who is to act for the company within limits. */
interface NamedAgent {
  name: string;
  email: string;
  language: Language;
  /** On which of the rights they may rely, by their places in the application. */
  rights: readonly number[];
  territories: readonly string[];
  /** The last day of the power of attorney, `YYYY-MM-DD`. */
  endsOn: string;
  /** The power itself: a file by its SHA-256. */
  powerOfAttorney: string;
}

/**
 * What a company says of itself. It names people, so it is kept as a text that can be erased; events name it by hash.
 */
export interface Application {
  company: string;
  website?: string | undefined;
  /** The address is the one that was confirmed, or invited. */
  contact: { name: string; email: string; language: Language };
  /** ISO 3166-1: whose public holidays count. */
  country: string;
  /** IANA. */
  zone: string;
  /** Where it sells, by ISO 3166-1. */
  markets: readonly string[];
  /** Further names under which listings carry the brand. */
  names: readonly string[];
  rights: readonly NamedRight[];
  agents: readonly NamedAgent[];
  /** Of a Good Faith member: what it is known by from the earlier programme, each 0 to 1 as decimal text. */
  record?: GoodFaithRecord | undefined;
}

/** How a member did in the earlier programme, as it is brought along. */
interface GoodFaithRecord {
  takedownSuccessRate: string;
  counterNoticeRate: string;
}
