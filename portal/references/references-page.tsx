import { Page } from '../ui/page.tsx';

export const ReferencesPage = () => <Page title="ReferencesPage">…</Page>;
