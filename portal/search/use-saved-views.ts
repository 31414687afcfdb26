import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import type { SavedView } from '../../domain/search/saved-view.ts';
import { api } from '../data/api.ts';
import { savedViewsQuery } from '../data/saved-views.ts';

const path = '/v1/saved-views/{name}';

export type SavedViews = ReturnType<typeof useSavedViews>;

/** What one has saved, and how more is saved, and less. */
export function useSavedViews() {
  const queries = useQueryClient();
  const { data: views = [] } = useQuery(savedViewsQuery);
  const keep = ({ body }: { body: { items: SavedView[] } }) =>
    queries.setQueryData(savedViewsQuery.queryKey, body.items);
  const saving = useMutation({
    mutationFn: ({ name, address }: SavedView) => api.put(path, { params: { name }, body: { address } }),
    onSuccess: keep,
  });
  const removing = useMutation({
    mutationFn: (name: string) => api.delete(path, { params: { name } }),
    onSuccess: keep,
  });
  return { views, save: saving.mutate, remove: removing.mutate, error: saving.error ?? removing.error };
}
