import { Page } from '../ui/page.tsx';

export const StatisticsPage = () => <Page title="StatisticsPage">…</Page>;
