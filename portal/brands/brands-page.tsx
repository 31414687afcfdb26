import { Page } from '../ui/page.tsx';

export const BrandsPage = () => <Page title="BrandsPage">…</Page>;
