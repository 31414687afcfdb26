import { Page } from '../ui/page.tsx';

export const SamplesPage = () => <Page title="SamplesPage">…</Page>;
