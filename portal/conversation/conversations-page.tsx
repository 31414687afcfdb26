import { Page } from '../ui/page.tsx';

export const ConversationsPage = () => <Page title="ConversationsPage">…</Page>;
