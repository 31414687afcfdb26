/** Where the partner of a brand is kept, for whoever reads it, and whoever has it from another answer. */
export const partnerKey = (brandId: string | undefined) => ['partner', brandId] as const;
