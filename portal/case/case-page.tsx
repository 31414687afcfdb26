import { Page } from '../ui/page.tsx';

export const CasePage = () => <Page title="CasePage">…</Page>;
