import { Page } from '../ui/page.tsx';

export const RightsPage = () => <Page title="RightsPage">…</Page>;
