import { findConversation, type Topic } from '../../database/conversations/conversations.ts';
import { readConversationFile } from '../../database/evidence/files.ts';
import { fileReaderOf } from '../access/parties.ts';
import { brandPath } from '../brands/brand-path.ts';
import { casePath } from '../cases/case-path.ts';
import { evidenceTypes } from '../files/file-content.ts';
import { downloadQuery, fileHash, sendFile } from '../files/file-transfer.ts';
import type { Call, Definition } from '../http/definition.ts';
import { endpoint } from '../http/endpoint.ts';
import { Problem } from '../http/problem.ts';
import { topicOfBrand, topicOfCase } from './conversation.ts';

const reading = {
  method: 'get',
  access: 'readConversations',
  tag: 'Conversations',
  description:
    'For both sides of the conversation, and for auditors. A picture comes without what it tells of place, time and ' +
    'device, unless you have uploaded it yourself or are an auditor.',
  answers: { 200: { description: 'The bytes', mediaTypes: evidenceTypes } },
  problems: ['not_found'],
} as const satisfies Partial<Definition>;

/** A file that came with a message about a case. */
export const readCaseMessageFile = endpoint(
  {
    ...reading,
    name: 'readCaseMessageFile',
    path: '/v1/cases/{caseId}/conversation/files/{sha256}',
    summary: 'Download a file of the conversation about a case',
    params: casePath.extend({ sha256: fileHash }),
    query: downloadQuery,
  },
  async (call) => read(call, await topicOfCase(call, call.params.caseId, 'readCaseMessageFile')),
);

/** A file that came with a message about what concerns a brand. */
export const readBrandMessageFile = endpoint(
  {
    ...reading,
    name: 'readBrandMessageFile',
    path: '/v1/brands/{brandId}/conversation/files/{sha256}',
    summary: 'Download a file of the conversation about all that concerns a brand',
    params: brandPath.extend({ sha256: fileHash }),
    query: downloadQuery,
  },
  async (call) => read(call, await topicOfBrand(call, call.params.brandId)),
);

type Reading = Pick<Call, 'caller' | 'dependencies'> & { params: { sha256: string } };

async function read({ caller, params: { sha256 }, dependencies: { database } }: Reading, topic: Topic) {
  const found = await findConversation(database, topic);
  const file = found && (await readConversationFile(database, { ...found, sha256 }, fileReaderOf(caller)));
  if (!file) throw new Problem('not_found', 'the conversation has no such file');
  return sendFile(sha256, file);
}
