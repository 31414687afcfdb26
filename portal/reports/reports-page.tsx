import { useQuery } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useState } from 'react';
import { transparencyParts, type TransparencyPart } from '../../domain/transparency.ts';
import { api } from '../data/api.ts';
import { useMay } from '../data/me.ts';
import { download } from '../data/stored-file.ts';
import { DownloadButton } from '../ui/download-button.tsx';
import { useFormats } from '../ui/formats.ts';
import { IconPrinter } from '../ui/icons.ts';
import { Loaded } from '../ui/loaded.tsx';
import { NotPermitted } from '../ui/not-permitted.tsx';
import { Card, Page } from '../ui/page.tsx';
import { PlainButton } from '../ui/plain-button.tsx';
import { useWords } from '../words/use-words.tsx';
import { FigureView } from './figure.tsx';
import { PeriodForm } from './period-form.tsx';
import { daysOf, readReportSearch, wholeYear, type ReportSearch } from './report-search.ts';
import type { Report } from './report.ts';
import styles from './reports.module.css';

const partNames = Object.keys(transparencyParts) as TransparencyPart[];

/** The yearly transparency report: each number with its picture, its table, and how it is made. */
export function ReportsPage() {
  const words = useWords();
  const may = useMay('readReports');
  const search = useSearch({ from: '/reports' });
  const navigate = useNavigate();
  const [now] = useState(Date.now);
  const days = daysOf(search, now);
  const query = useQuery({
    queryKey: ['reports', days],
    queryFn: async () => (await api.get('/v1/reports/transparency', { query: days })).body,
    enabled: may,
  });
  const choose = (chosen: ReportSearch): void =>
    void navigate({ to: '/reports', search: readReportSearch({ ...chosen }) });
  if (!may) return <NotPermitted title={words.shell.reports} />;
  return (
    <Page title={words.shell.reports}>
      <Card>
        <p className={styles.quiet}>{words.reports.text}</p>
        <PeriodForm key={JSON.stringify(days)} days={days} year={new Date(now).getUTCFullYear()} choose={choose} />
      </Card>
      <Loaded query={query}>{(report) => <ReportView report={report} />}</Loaded>
    </Page>
  );
}

function ReportView({ report }: { report: Report }) {
  const words = useWords().reports;
  const { calendarDay } = useFormats();
  const { from, to, isOver } = report;
  const name = `transparency-${from}-${to}`;
  const year = wholeYear({ from, to });
  const json = async () => ({
    body: new Blob([JSON.stringify(report, null, 2)]).stream(),
    headers: new Headers({ 'Content-Type': 'application/json' }),
  });
  return (
    <>
      <Card title={year === undefined ? words.of(calendarDay(from), calendarDay(to)) : words.year(String(year))}>
        {!isOver && <p className={styles.quiet}>{words.running}</p>}
        <div className={styles.downloads}>
          <DownloadButton
            label={words.csv}
            fetch={() =>
              download(() => api.get('/v1/reports/transparency.csv', { query: { from, to } }), `${name}.csv`)
            }
          />
          <DownloadButton label={words.json} fetch={() => download(json, `${name}.json`)} />
          <PlainButton onClick={() => globalThis.print()}>
            <IconPrinter size={16} aria-hidden="true" />
            {words.print}
          </PlainButton>
        </div>
      </Card>
      {partNames.map((part) => (
        <Card key={part} title={words.parts[part]}>
          <p className={styles.quiet}>{words.article(transparencyParts[part].article)}</p>
          {report.figures
            .filter((figure) => figure.part === part)
            .map((figure) => (
              <FigureView key={figure.name} figure={figure} report={report} />
            ))}
        </Card>
      ))}
    </>
  );
}
