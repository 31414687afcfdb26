import { Page } from '../ui/page.tsx';

export const CasesPage = () => <Page title="CasesPage">…</Page>;
