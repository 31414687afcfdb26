import { Page } from '../ui/page.tsx';

export const CaseConversationPage = () => <Page title="CaseConversationPage">…</Page>;
