import { Menu } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useEffect, useRef, useState } from 'react';
import { forgetDrafts } from '../data/drafts.ts';
import { useMe, useMembership } from '../data/me.ts';
import { chooseMembership, forgetMembership } from '../data/membership.ts';
import { IconLogout, IconSettings, IconUser } from '../ui/icons.ts';
import { useIsNarrow } from '../ui/use-is-narrow.ts';
import { useWords } from '../words/use-words.tsx';
import styles from './frame.module.css';
import { PersonButton } from './person-button.tsx';
import { sectionsOf } from './sections.ts';

/** Oneself: in which membership, the settings, and the way out; on a telephone also what its short navigation leaves out. */
export function PersonMenu({ name }: { name: string }) {
  const words = useWords();
  const { email, memberships } = useMe();
  const membership = useMembership();
  const { membershipId } = membership;
  const { work, account } = sectionsOf(membership, words.shell);
  // Not by a style: the arrow keys would stop at an item that is hidden.
  const elsewhere = useIsNarrow() ? [...work, ...account].filter(({ isSecondary }) => isSecondary) : [];
  // It is loaded when it is wanted, and stands in the place of the button that was pressed: there the focus comes back to.
  const button = useRef<HTMLButtonElement>(null);
  const [isOpen, setOpen] = useState(false);
  useEffect(() => {
    button.current?.focus();
    const opening = requestAnimationFrame(() => setOpen(true));
    return () => cancelAnimationFrame(opening);
  }, []);
  const actIn = (id: string): void => {
    chooseMembership(id);
    location.assign('/');
  };
  return (
    <Menu position="bottom-end" width={280} opened={isOpen} onChange={setOpen}>
      <Menu.Target>
        <PersonButton ref={button} name={name} />
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Label>{email}</Menu.Label>
        {memberships.length > 1 && <Menu.Label>{words.shell.actAs}</Menu.Label>}
        {memberships.length > 1 &&
          memberships.map((one) => (
            <Menu.Item
              key={one.membershipId}
              leftSection={<IconUser size={16} />}
              disabled={one.membershipId === membershipId}
              onClick={() => actIn(one.membershipId)}
            >
              {words.shared.roles[one.role]} · {one.brandName ?? one.brandId ?? words.shared.marketplace}
            </Menu.Item>
          ))}
        {elsewhere.length > 0 && <Menu.Label>{membership.brandName ?? words.shell.account}</Menu.Label>}
        {elsewhere.map(({ to, label, icon: Icon }) => (
          <Menu.Item key={to} className={styles.menuItem} component={Link} to={to} leftSection={<Icon size={16} />}>
            {label}
          </Menu.Item>
        ))}
        {elsewhere.length > 0 && <Menu.Divider />}
        <Menu.Item className={styles.menuItem} component={Link} to="/settings" leftSection={<IconSettings size={16} />}>
          {words.shell.settings}
        </Menu.Item>
        <Menu.Item className={styles.menuItem} leftSection={<IconLogout size={16} />} onClick={signOut}>
          {words.shell.signOut}
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}

/** Nothing of what was written stays behind; the form is the plain pages' own. */
function signOut(): void {
  forgetDrafts();
  forgetMembership();
  const form = document.createElement('form');
  form.method = 'post';
  form.action = '/sign-out';
  document.body.append(form);
  form.submit();
}
