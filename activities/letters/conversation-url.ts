/** Where a conversation is read: about a case, or with a brand. */
export const conversationUrl = (
  portal: string,
  { brandId, caseId }: { brandId: string; caseId: string | null },
): string => `${portal}${caseId === null ? `/brands/${brandId}` : `/cases/${caseId}`}/messages`;
