import { Button } from '@mantine/core';
import { useFormats } from '../ui/formats.ts';
import { Card } from '../ui/page.tsx';
import { Moment } from '../ui/moment.tsx';
import { Table } from '../ui/table.tsx';
import { useWords } from '../words/use-words.tsx';
import type { Reference } from './reference.ts';
import { ReferencePicture } from './reference-picture.tsx';
import styles from './references.module.css';

/** One model. @param edit, end for who may change it */
export function ReferenceCard({ reference, edit, end }: { reference: Reference; edit?: () => void; end?: () => void }) {
  const words = useWords();
  const said = words.references;
  const formats = useFormats();
  const { referenceId, name, pictures, prices, marks, updatedAt, endedAt } = reference;
  return (
    <Card title={<bdi>{name}</bdi>}>
      <p className={styles.text}>
        {endedAt === undefined ? said.updated : said.ended} <Moment at={endedAt ?? updatedAt} />
      </p>
      {pictures.length > 0 && (
        <ul className={styles.pictures} aria-label={said.pictures}>
          {pictures.map((sha256, at) => (
            <li key={sha256}>
              <ReferencePicture
                referenceId={referenceId}
                sha256={sha256}
                alt={said.pictureOf(name, formats.number(at + 1))}
              />
            </li>
          ))}
        </ul>
      )}
      <div className={styles.sides}>
        <section>
          <h3>{said.prices}</h3>
          {prices.length === 0 ? (
            <p className={styles.text}>{said.noPrices}</p>
          ) : (
            <Table
              label={said.prices}
              keyOf={({ market }) => market}
              rows={prices}
              columns={[
                { heading: said.market, isMain: true, cell: ({ market }) => formats.country(market) },
                { heading: said.price, isNumber: true, cell: ({ price }) => formats.money(price) },
              ]}
            />
          )}
        </section>
        <section>
          <h3>{said.marks}</h3>
          {marks.length === 0 ? (
            <p className={styles.text}>{said.noMarks}</p>
          ) : (
            <ul className={styles.marks}>
              {marks.map((mark) => (
                <li key={mark} dir="auto">
                  {mark}
                </li>
              ))}
            </ul>
          )}
        </section>
      </div>
      {endedAt === undefined && edit && (
        <div className={styles.actions}>
          <Button variant="default" size="xs" onClick={edit} aria-label={`${words.forms.edit}: ${name}`}>
            {words.forms.edit}
          </Button>
          <Button variant="default" size="xs" onClick={end} aria-label={`${said.end}: ${name}`}>
            {said.end}
          </Button>
        </div>
      )}
    </Card>
  );
}
