import { Page } from '../ui/page.tsx';

export const BrandConversationPage = () => <Page title="BrandConversationPage">…</Page>;
