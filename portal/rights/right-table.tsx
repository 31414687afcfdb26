import { Button } from '@mantine/core';
import { api } from '../data/api.ts';
import { download } from '../data/stored-file.ts';
import { DownloadButton } from '../ui/download-button.tsx';
import { useFormats } from '../ui/formats.ts';
import { Named } from '../ui/named.tsx';
import { Table, type Column } from '../ui/table.tsx';
import { useWords } from '../words/use-words.tsx';
import type { Right } from './right.ts';
import { RightExpiry } from './right-expiry.tsx';
import { RightStandingMark } from './right-standing.tsx';
import styles from './rights.module.css';

/** Rights in a table. @param decide for staff: opens the decision about one */
export function RightTable({
  rights,
  showsBrand,
  decide,
}: {
  rights: readonly Right[];
  showsBrand: boolean;
  decide?: (right: Right) => void;
}) {
  const words = useWords();
  const said = words.rights;
  const formats = useFormats();
  const naming = ({ standing }: Right) =>
    standing === 'unverified'
      ? { label: said.decide, about: said.decideAbout }
      : { label: said.decideAnew, about: said.decideAnewAbout };
  const columns: Column<Right>[] = [
    {
      heading: said.right,
      isMain: true,
      cell: ({ kind, office, number, classes }) => (
        <>
          <bdi>
            {said.kinds[kind]} {number}
          </bdi>
          <span className={styles.detail}>
            <bdi>{office}</bdi>
            {classes !== undefined && (
              <>
                {' · '}
                <bdi>{words.casePage.rights.classes(classes)}</bdi>
              </>
            )}
          </span>
        </>
      ),
    },
    ...(showsBrand
      ? [{ heading: said.brand, cell: ({ brandId, brandName }: Right) => <Named id={brandId} name={brandName} /> }]
      : []),
    { heading: said.territories, cell: ({ territories }) => formats.list(territories.map(formats.country)) },
    { heading: said.standing, cell: (right) => <RightStandingMark right={right} /> },
    { heading: said.expiresOn, cell: ({ expiresOn }) => <RightExpiry expiresOn={expiresOn} /> },
    {
      heading: said.documents,
      cell: ({ iprRecordId, documents }) =>
        documents.length === 0 ? (
          said.noDocuments
        ) : (
          <ul>
            {documents.map((sha256, at) => (
              <li key={sha256}>
                <DownloadButton
                  label={said.document(formats.number(at + 1))}
                  fetch={() =>
                    download(
                      () => api.get('/v1/rights/{iprRecordId}/documents/{sha256}', { params: { iprRecordId, sha256 } }),
                      sha256,
                    )
                  }
                />
              </li>
            ))}
          </ul>
        ),
    },
    ...(decide
      ? [
          {
            heading: said.decide,
            isActions: true as const,
            cell: (right: Right) => (
              <Button
                size="xs"
                variant="default"
                onClick={() => decide(right)}
                aria-label={naming(right).about(right.number)}
              >
                {naming(right).label}
              </Button>
            ),
          },
        ]
      : []),
  ];
  return <Table label={words.shell.rights} columns={columns} rows={rights} keyOf={({ iprRecordId }) => iprRecordId} />;
}
