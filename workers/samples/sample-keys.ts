import { permissions } from '../../domain/access/permissions.ts';
import type { Role } from '../../domain/access/roles.ts';

interface SampleKey {
  /** The whole key. Known to everybody: made only by the one-command start, which listens on this machine alone. */
  key: string;
  role: Role;
  actor: string;
  brand?: string;
}

export const sampleKeys: readonly SampleKey[] = [
  { key: 'jf_sample_detector', role: 'detector', actor: 'image-match' },
  { key: 'jf_sample_aurelia', role: 'brand_administrator', actor: 'aurelia-vera', brand: 'aurelia' },
  { key: 'jf_sample_nordlicht', role: 'brand_administrator', actor: 'nordlicht-jonas', brand: 'nordlicht' },
  { key: 'jf_sample_solenne', role: 'brand_administrator', actor: 'solenne-camille', brand: 'solenne' },
  { key: 'jf_sample_manager', role: 'account_manager', actor: 'mara' },
  { key: 'jf_sample_staff', role: 'reviewer', actor: 'otto' },
  { key: 'jf_sample_colleague', role: 'reviewer', actor: 'ines' },
  { key: 'jf_sample_lead', role: 'lead', actor: 'lena' },
  { key: 'jf_sample_administrator', role: 'administrator', actor: 'arne' },
  { key: 'jf_sample_auditor', role: 'auditor', actor: 'audit-office' },
];

export const scopesOf = (role: Role): string[] => [...permissions[role]];
