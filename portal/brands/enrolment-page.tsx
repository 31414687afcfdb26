import { Page } from '../ui/page.tsx';

export const EnrolmentPage = () => <Page title="EnrolmentPage">…</Page>;
