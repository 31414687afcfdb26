import { defineSearchAttributeKey } from '@temporalio/common';

/** What staff can search for in Temporal's Web UI. It shows all brands; ids only, never personal data. */
export const searchAttributes = {
  brand: defineSearchAttributeKey('Brand', 'KEYWORD'),
  seller: defineSearchAttributeKey('Seller', 'KEYWORD'),
  marketplace: defineSearchAttributeKey('Marketplace', 'KEYWORD'),
  stage: defineSearchAttributeKey('Stage', 'KEYWORD'),
  outcome: defineSearchAttributeKey('Outcome', 'KEYWORD'),
  openedAt: defineSearchAttributeKey('OpenedAt', 'DATETIME'),
} as const;
