import { Button } from '@mantine/core';
import { useNames } from '../data/names.ts';
import { useFormats } from '../ui/formats.ts';
import { IconCheck, IconX } from '../ui/icons.ts';
import { Moment } from '../ui/moment.tsx';
import { StateMark } from '../ui/state-mark.tsx';
import { Table } from '../ui/table.tsx';
import { useWords } from '../words/use-words.tsx';
import type { AuthorisedSeller } from './authorised-seller.ts';

/** The sellers of the list. @param revoke for who may take one off */
export function SellerTable({
  sellers,
  brandId,
  revoke,
}: {
  sellers: readonly AuthorisedSeller[];
  brandId: string | undefined;
  revoke?: (seller: AuthorisedSeller) => void;
}) {
  const words = useWords();
  const said = words.authorisedSellers;
  const formats = useFormats();
  const nameOf = useNames(brandId);
  return (
    <Table
      label={words.shell.authorisedSellers}
      rows={sellers}
      keyOf={({ sellerId }) => sellerId}
      columns={[
        { heading: said.seller, isMain: true, cell: ({ sellerId }) => <bdi>{sellerId}</bdi> },
        { heading: said.since, cell: ({ since }) => <Moment at={since} as="day" /> },
        {
          heading: said.namedBy,
          cell: ({ namedBy }) => <bdi>{(namedBy && nameOf(namedBy)) ?? words.events.actors.brand}</bdi>,
        },
        { heading: said.until, cell: ({ endsOn }) => (endsOn ? formats.calendarDay(endsOn) : said.untilRevoked) },
        {
          heading: said.counts,
          cell: ({ counts }) =>
            counts ? (
              <StateMark tone="good" icon={IconCheck}>
                {said.doesCount}
              </StateMark>
            ) : (
              <StateMark tone="quiet" icon={IconX}>
                {said.isOver}
              </StateMark>
            ),
        },
        ...(revoke
          ? [
              {
                heading: said.revoke,
                isActions: true as const,
                cell: (seller: AuthorisedSeller) => (
                  <Button
                    size="xs"
                    variant="default"
                    onClick={() => revoke(seller)}
                    aria-label={`${said.revoke}: ${seller.sellerId}`}
                  >
                    {said.revoke}
                  </Button>
                ),
              },
            ]
          : []),
      ]}
    />
  );
}
