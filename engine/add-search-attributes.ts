import { setTimeout as pause } from 'node:timers/promises';
import type { Client } from '@temporalio/client';
import proto from '@temporalio/proto';
import { reasonOf } from '../domain/reason.ts';
import { searchAttributeTypes } from './search-attribute-types.ts';

const { IndexedValueType } = proto.temporal.api.enums.v1;
const types = {
  Keyword: IndexedValueType.INDEXED_VALUE_TYPE_KEYWORD,
  Datetime: IndexedValueType.INDEXED_VALUE_TYPE_DATETIME,
};

/** Servers keep what they know of a namespace for some seconds. */
const knownWithinMilliseconds = 60_000;

/**
 * Tells the namespace the search attributes that cases carry, and waits until it knows them. Gives those that were new.
 * @throws Error that says what to do where an attribute has another type, or where the server lets nobody add one
 */
export async function addSearchAttributes({ connection, options: { namespace } }: Client): Promise<string[]> {
  const known = async (): Promise<Record<string, number>> => {
    const { customAttributes } = await connection.operatorService.listSearchAttributes({ namespace });
    return customAttributes ?? {};
  };
  const wanted = Object.entries(searchAttributeTypes);
  try {
    const before = await known();
    const other = wanted.filter(([name, type]) => before[name] !== undefined && before[name] !== types[type]);
    if (other.length > 0) throw new Error(`they have another type: ${other.map(([name]) => name).join(', ')}`);
    const missing = wanted.filter(([name]) => before[name] === undefined);
    if (missing.length === 0) return [];
    await connection.operatorService.addSearchAttributes({
      namespace,
      searchAttributes: Object.fromEntries(missing.map(([name, type]) => [name, types[type]])),
    });
    const giveUpAt = Date.now() + knownWithinMilliseconds;
    for (let now = await known(); missing.some(([name]) => now[name] === undefined); now = await known()) {
      if (Date.now() > giveUpAt) throw new Error('they were added, and the namespace does not know them yet');
      await pause(200);
    }
    return missing.map(([name]) => name);
  } catch (error) {
    const list = wanted.map(([name, type]) => `${name}=${type}`);
    throw new Error(
      `The search attributes of the namespace ${namespace} could not be prepared: ${reasonOf(error)}\n` +
        `It needs ${list.join(', ')}. On Temporal Cloud they are added by its own tools only:\n` +
        `  tcld namespace search-attributes add --namespace ${namespace} ${list.map((one) => `--search-attribute ${one}`).join(' ')}`,
      { cause: error },
    );
  }
}
