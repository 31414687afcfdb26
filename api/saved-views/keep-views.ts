import { z } from '@hono/zod-openapi';
import { removeView, saveView as writeView } from '../../database/access/saved-views.ts';
import { savedViewsAtMost } from '../../domain/search/saved-view.ts';
import type { Definition } from '../http/definition.ts';
import { endpoint } from '../http/endpoint.ts';
import { Problem } from '../http/problem.ts';
import { readerOf, savedViews, viewAddress, viewName, viewsOf } from './saved-view.ts';

const path = '/v1/saved-views/{name}';
const params = z.strictObject({ name: viewName.describe('What the view is called') });

const keeping = {
  access: 'readCases',
  tag: 'Cases',
  answers: {
    200: {
      description: 'Your views, by name',
      schema: z.object({ items: savedViews }).openapi('SavedViews'),
    },
  },
} as const satisfies Partial<Definition>;

/** What somebody has saved. */
export const listViews = endpoint(
  {
    ...keeping,
    name: 'listViews',
    method: 'get',
    path: '/v1/saved-views',
    summary: 'List your saved views',
    description: 'Addresses of lists, each with a name. They are yours alone, in the membership that you act in.',
  },
  async ({ caller, dependencies: { database } }) => ({
    status: 200,
    body: { items: await viewsOf(database, caller) },
  }),
);

/** Somebody gives the address of a list a name. */
export const saveView = endpoint(
  {
    ...keeping,
    name: 'saveView',
    method: 'put',
    path,
    summary: 'Save a view',
    description: `In the place of what had the name before. You have ${savedViewsAtMost} at most.`,
    params,
    body: z.strictObject({ address: viewAddress }),
    example: { address: '/cases?stage=%5B%22staff_review%22%5D&order=due' },
    problems: ['limit_reached'],
  },
  async ({ caller, params: { name }, body: { address }, dependencies: { database } }) => {
    if (!(await writeView(database, readerOf(caller), { name, address }, savedViewsAtMost)))
      throw new Problem('limit_reached', `you have ${savedViewsAtMost} views; remove one first`);
    return { status: 200, body: { items: await viewsOf(database, caller) } };
  },
);

/** Somebody needs a view no more. */
export const forgetView = endpoint(
  {
    ...keeping,
    name: 'forgetView',
    method: 'delete',
    path,
    summary: 'Remove a saved view',
    description: 'One that is not there is removed already.',
    params,
  },
  async ({ caller, params: { name }, dependencies: { database } }) => {
    await removeView(database, readerOf(caller), name);
    return { status: 200, body: { items: await viewsOf(database, caller) } };
  },
);
