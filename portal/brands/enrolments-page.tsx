import { Page } from '../ui/page.tsx';

export const EnrolmentsPage = () => <Page title="EnrolmentsPage">…</Page>;
