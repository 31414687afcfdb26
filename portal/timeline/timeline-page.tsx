import { Page } from '../ui/page.tsx';

export const TimelinePage = () => <Page title="TimelinePage">…</Page>;
