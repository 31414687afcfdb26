import { Page } from '../ui/page.tsx';

export const BrandPage = () => <Page title="BrandPage">…</Page>;
