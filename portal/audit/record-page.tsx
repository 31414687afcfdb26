import { Page } from '../ui/page.tsx';

export const RecordPage = () => <Page title="RecordPage">…</Page>;
