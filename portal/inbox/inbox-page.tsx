import { Page } from '../ui/page.tsx';

export const InboxPage = () => <Page title="InboxPage">…</Page>;
