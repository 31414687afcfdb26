import { Page } from '../ui/page.tsx';

export const NoticesPage = () => <Page title="NoticesPage">…</Page>;
