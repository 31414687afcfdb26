import { queryOptions } from '@tanstack/react-query';
import { api } from './api.ts';

const read = async () => (await api.get('/v1/saved-views')).body.items;

/** The views that this person has saved, in this membership; the inbox says them itself. */
export const savedViewsQuery = queryOptions({ queryKey: ['saved-views'], queryFn: read });
