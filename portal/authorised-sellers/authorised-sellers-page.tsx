import { Page } from '../ui/page.tsx';

export const AuthorisedSellersPage = () => <Page title="AuthorisedSellersPage">…</Page>;
