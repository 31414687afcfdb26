import { Page } from '../ui/page.tsx';

export const ConversationPage = () => <Page title="ConversationPage">…</Page>;
