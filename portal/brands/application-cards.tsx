import { api } from '../data/api.ts';
import { download } from '../data/stored-file.ts';
import { DownloadButton } from '../ui/download-button.tsx';
import { FactList } from '../ui/fact-list.tsx';
import { useFormats } from '../ui/formats.ts';
import { Card } from '../ui/page.tsx';
import { Table } from '../ui/table.tsx';
import { useWords } from '../words/use-words.tsx';
import styles from './brands.module.css';
import type { Application } from './enrolment.ts';

/** What a company says of itself, with what proves it. */
export function ApplicationCards({ enrolmentId, application }: { enrolmentId: string; application: Application }) {
  const words = useWords();
  const said = words.enrolments;
  const formats = useFormats();
  const { contact, website, country, zone, markets, names, rights, agents, record } = application;
  const file = (sha256: string) => () =>
    download(() => api.get('/v1/enrolments/{enrolmentId}/files/{sha256}', { params: { enrolmentId, sha256 } }), sha256);
  return (
    <>
      <Card title={said.company}>
        <FactList
          facts={[
            [
              said.contact,
              <bdi key="contact">
                {contact.name} · {contact.email} · {formats.language(contact.language)}
              </bdi>,
            ],
            // What somebody says of their own website is shown, and opened by nobody's click.
            [said.website, website && <bdi key="website">{website}</bdi>],
            [words.brands.country, formats.country(country)],
            [words.brands.zone, zone],
            [said.markets, formats.names(markets.map(formats.country))],
            [words.brands.names, names.length > 0 && <bdi key="names">{formats.names(names)}</bdi>],
            [words.statistics.takedownSuccessRate, record && formats.percent(Number(record.takedownSuccessRate))],
            [words.statistics.counterNoticeRate, record && formats.percent(Number(record.counterNoticeRate))],
          ]}
        />
      </Card>
      <Card title={words.shell.rights}>
        <Table
          label={words.shell.rights}
          rows={rights}
          keyOf={({ kind, office, number }) => `${kind} ${office} ${number}`}
          columns={[
            {
              heading: words.rights.right,
              isMain: true,
              cell: ({ kind, office, number }) => (
                <bdi>
                  {words.rights.kinds[kind]} {number}
                  <span className={styles.detail}>{office}</span>
                </bdi>
              ),
            },
            {
              heading: words.rights.territories,
              cell: ({ territories }) => formats.names(territories.map(formats.country)),
            },
            {
              heading: words.rights.expiresOn,
              cell: ({ expiresOn }) => (expiresOn ? formats.calendarDay(expiresOn) : words.rights.noEnd),
            },
            {
              heading: words.rights.documents,
              cell: ({ documents }) =>
                documents.length === 0
                  ? words.rights.noDocuments
                  : documents.map((sha256, at) => (
                      <div key={sha256}>
                        <DownloadButton label={words.rights.document(formats.number(at + 1))} fetch={file(sha256)} />
                      </div>
                    )),
            },
          ]}
        />
      </Card>
      {agents.length > 0 && (
        <Card title={said.agents}>
          <Table
            label={said.agents}
            rows={agents}
            keyOf={({ email }) => email}
            columns={[
              {
                heading: words.people.name,
                isMain: true,
                cell: ({ name, email }) => (
                  <bdi>
                    {name}
                    <span className={styles.detail}>{email}</span>
                  </bdi>
                ),
              },
              {
                heading: words.people.rights,
                cell: ({ rights: relied }) => (
                  <bdi>{formats.list(relied.flatMap((at) => rights[at]?.number ?? []))}</bdi>
                ),
              },
              {
                heading: words.people.territories,
                cell: ({ territories }) => formats.names(territories.map(formats.country)),
              },
              { heading: words.people.endsOn, cell: ({ endsOn }) => formats.calendarDay(endsOn) },
              {
                heading: words.people.delegation,
                cell: ({ powerOfAttorney }) => (
                  <DownloadButton label={words.people.delegation} fetch={file(powerOfAttorney)} />
                ),
              },
            ]}
          />
        </Card>
      )}
    </>
  );
}
