import { Page } from '../ui/page.tsx';

export const PrintPage = () => <Page title="PrintPage">…</Page>;
