import { Client, Connection } from '@temporalio/client';
import { msToTs } from '@temporalio/common/lib/time.js';
import { expect, inject, onTestFinished, test } from 'vitest';
import { addSearchAttributes } from './add-search-attributes.ts';
import { searchAttributeTypes } from './search-attribute-types.ts';

test('three that prepare a namespace at once all come to their end, and it knows every attribute', async () => {
  const connection = await Connection.connect({ address: inject('servers').temporal });
  onTestFinished(() => connection.close());
  const namespace = `prepared-${crypto.randomUUID()}`;
  const retention = { workflowExecutionRetentionPeriod: msToTs('1 day') };
  await connection.workflowService.registerNamespace({ namespace, ...retention });
  const client = new Client({ connection, namespace });
  const prepare = () => addSearchAttributes(client);
  const added = (await Promise.all([prepare(), prepare(), prepare()])).flat();
  expect(added).toEqual(expect.arrayContaining(Object.keys(searchAttributeTypes)));
  expect(await prepare()).toEqual([]);
});
