import { Link } from '@tanstack/react-router';
import type { SavedView } from '../../domain/search/saved-view.ts';

/** The views that somebody has saved, among the links to the parts of a page. @param current the address of the page */
export const SavedViewLinks = ({ views, current }: { views: readonly SavedView[]; current?: string }) =>
  views.map(({ name, address }) => (
    <Link
      key={name}
      to={address}
      data-saved
      activeProps={{ 'aria-current': undefined }}
      aria-current={address === current ? 'page' : undefined}
    >
      <bdi>{name}</bdi>
    </Link>
  ));
