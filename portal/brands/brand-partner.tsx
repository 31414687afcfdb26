import { Button } from '@mantine/core';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { api } from '../data/api.ts';
import { useMay } from '../data/me.ts';
import { FactList } from '../ui/fact-list.tsx';
import { useFormats } from '../ui/formats.ts';
import { Loaded } from '../ui/loaded.tsx';
import { Card } from '../ui/page.tsx';
import { Person } from '../ui/person.tsx';
import { useWords } from '../words/use-words.tsx';
import styles from './brands.module.css';
import { PartnerDialog } from './partner-dialog.tsx';

/** Who looks after a brand, and who does in their place; it is handed over from here. */
export function BrandPartner({ brandId }: { brandId: string }) {
  const words = useWords();
  const said = words.brands;
  const formats = useFormats();
  const queries = useQueryClient();
  const mayChange = useMay('enrolBrand');
  const [changing, setChanging] = useState<'handOver' | 'deputy'>();
  const query = useQuery({
    queryKey: ['brand', brandId, 'partner'],
    queryFn: async () => (await api.get('/v1/brands/{brandId}/partner', { params: { brandId } })).body,
  });
  return (
    <Card title={said.partner}>
      <Loaded query={query} lines={3}>
        {(partner) => {
          const { accountManager, deputy, absence } = partner;
          return (
            <>
              <FactList
                facts={[
                  [
                    said.accountManager,
                    <Person key="manager" name={accountManager.name} detail={accountManager.email} side="staff" />,
                  ],
                  [
                    said.deputy,
                    deputy ? (
                      <Person key="deputy" name={deputy.name} detail={deputy.email} side="staff" />
                    ) : (
                      said.noDeputy
                    ),
                  ],
                  [
                    said.absence,
                    absence && `${formats.calendarDay(absence.from)} – ${formats.calendarDay(absence.until)}`,
                  ],
                ]}
              />
              {mayChange && (
                <div className={styles.actions}>
                  <Button size="xs" variant="default" onClick={() => setChanging('handOver')}>
                    {said.handOver}
                  </Button>
                  <Button size="xs" variant="default" onClick={() => setChanging('deputy')}>
                    {said.nameDeputy}
                  </Button>
                </div>
              )}
              {changing && (
                <PartnerDialog
                  brandId={brandId}
                  fromId={accountManager.memberId}
                  {...(deputy && { deputyId: deputy.memberId })}
                  what={changing}
                  close={() => setChanging(undefined)}
                  done={() => {
                    void queries.invalidateQueries({ queryKey: ['brand', brandId] });
                    void queries.invalidateQueries({ queryKey: ['brands'] });
                  }}
                />
              )}
            </>
          );
        }}
      </Loaded>
    </Card>
  );
}
