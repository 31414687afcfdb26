import { Button } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useSearch } from '@tanstack/react-router';
import { useState } from 'react';
import { api } from '../data/api.ts';
import { useIsOfBrand, useMay } from '../data/me.ts';
import { usePages } from '../data/pages.ts';
import { AddButton } from '../ui/add-button.tsx';
import { Confirm } from '../ui/confirm.tsx';
import { IconUpload } from '../ui/icons.ts';
import { Card, Page } from '../ui/page.tsx';
import { Pages } from '../ui/pages.tsx';
import { Empty } from '../ui/problem.tsx';
import { useWords } from '../words/use-words.tsx';
import { AuthoriseSeller } from './authorise-seller.tsx';
import { AuthoriseSellers } from './authorise-sellers.tsx';
import type { AuthorisedSeller } from './authorised-seller.ts';
import { PastSellers } from './past-sellers.tsx';
import { SellerTable } from './seller-table.tsx';
import styles from './authorised-sellers.module.css';

/** Whose offers are genuine: a suspicion about them is closed before the brand is asked. */
export function AuthorisedSellersPage() {
  const words = useWords();
  const said = words.authorisedSellers;
  const queries = useQueryClient();
  const { brandId } = useSearch({ from: '/authorised-sellers' });
  const isOfBrand = useIsOfBrand();
  const [mayRead, mayManage] = [useMay('readAuthorisedSellers'), useMay('manageAuthorisedSellers')];
  const [open, setOpen] = useState<'one' | 'file'>();
  const [revoking, setRevoking] = useState<AuthorisedSeller>();
  const query = usePages(['authorised-sellers', brandId], async (cursor) => {
    const asked = { ...(brandId && { brandId }), ...(cursor && { cursor }) };
    return (await api.get('/v1/authorised-sellers', { query: asked })).body;
  });
  const changed = (): void => void queries.invalidateQueries({ queryKey: ['authorised-sellers'] });
  if (!mayRead || (!isOfBrand && brandId === undefined))
    return (
      <Page title={words.shell.authorisedSellers}>
        {mayRead ? words.statistics.nobody : words.shared.problem.byCode.not_permitted}
      </Page>
    );
  return (
    <Page
      title={words.shell.authorisedSellers}
      beside={
        mayManage && (
          <div className={styles.buttons}>
            <Button variant="default" leftSection={<IconUpload size={16} />} onClick={() => setOpen('file')}>
              {said.addFile}
            </Button>
            <AddButton label={said.add} add={() => setOpen('one')} />
          </div>
        )
      }
    >
      <Card>
        <p className={styles.text}>{said.text}</p>
        <Pages query={query} empty={<Empty title={said.none}>{mayManage ? said.noneText : said.noneNamed}</Empty>}>
          {(sellers) => <SellerTable sellers={sellers} brandId={brandId} {...(mayManage && { revoke: setRevoking })} />}
        </Pages>
      </Card>
      <PastSellers brandId={brandId} />
      {open === 'one' && <AuthoriseSeller close={() => setOpen(undefined)} done={changed} />}
      {open === 'file' && <AuthoriseSellers close={() => setOpen(undefined)} done={changed} />}
      {revoking && (
        <Confirm
          title={said.revokeTitle(revoking.sellerId)}
          label={said.revoke}
          close={() => setRevoking(undefined)}
          done={changed}
          send={() => api.delete('/v1/authorised-sellers/{sellerId}', { params: { sellerId: revoking.sellerId } })}
        >
          {said.revokeText}
        </Confirm>
      )}
    </Page>
  );
}
