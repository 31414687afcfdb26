import { Link, useMatches } from '@tanstack/react-router';
import { useMay } from '../data/me.ts';
import { IconExternalLink } from '../ui/icons.ts';
import { KeyHint } from '../ui/key-hint.tsx';
import { TabLinks } from '../ui/tab-links.tsx';
import { useWords } from '../words/use-words.tsx';
import styles from './case.module.css';
import type { CaseView } from './read-case.ts';

/** The way to every page of a case, and out of it: to paper, to the rules it runs by, to its run. */
export function CaseTabs({ view: { caseId, links, policy } }: { view: CaseView }) {
  const { casePage: words, policies } = useWords();
  const mayReadMessages = useMay('readConversations');
  const mayReadRules = useMay('readPolicies');
  const params = { caseId };
  return (
    <div className={styles.pages}>
      <TabLinks label={words.tabs.label}>
        <Link to="/cases/$caseId" params={params} activeOptions={{ exact: true, includeSearch: false }}>
          {words.tabs.case}
        </Link>
        <Link to="/cases/$caseId/timeline" params={params} activeOptions={{ includeSearch: false }}>
          {words.tabs.timeline} <KeyHint keys="t" />
        </Link>
        {mayReadMessages && (
          <Link to="/cases/$caseId/messages" params={params}>
            {words.tabs.messages}
          </Link>
        )}
        <Link to="/cases/$caseId/notices" params={params}>
          {words.tabs.notices}
        </Link>
        <Link to="/cases/$caseId/record" params={params}>
          {words.tabs.record}
        </Link>
      </TabLinks>
      <ul className={styles.waysOut} aria-label={words.further.label}>
        <li>
          <Link to="/cases/$caseId/print" params={params}>
            {words.further.print}
          </Link>
        </li>
        {mayReadRules && (
          <li>
            <Link to="/policies/$name/$version" params={{ name: policy.name, version: String(policy.version) }}>
              {policies.title(policy.name, policy.version)}
            </Link>
          </li>
        )}
        {links.temporal !== undefined && (
          <li>
            <a href={links.temporal} target="_blank" rel="noreferrer noopener">
              {words.further.temporal} <IconExternalLink size={14} aria-hidden="true" />
            </a>
          </li>
        )}
      </ul>
    </div>
  );
}

const tabs = {
  '/cases/$caseId/timeline': 'timeline',
  '/cases/$caseId/messages': 'messages',
  '/cases/$caseId/notices': 'notices',
  '/cases/$caseId/record': 'record',
} as const;
type Tab = (typeof tabs)[keyof typeof tabs];

/** Which page of a case is open, beside the case itself. */
export function useOpenTab(): Tab | undefined {
  const open: string = useMatches({ select: (matches) => matches.at(-1)!.routeId });
  return (tabs as Readonly<Record<string, Tab>>)[open];
}
