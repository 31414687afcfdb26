import { Page } from '../ui/page.tsx';

export const SellerPage = () => <Page title="SellerPage">…</Page>;
