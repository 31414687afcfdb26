import type { Icon } from '@tabler/icons-react';
import type { Membership } from '../data/me.ts';
import { isBrandRole } from '../../domain/access/roles.ts';
import { permissions, type Action } from '../../domain/access/permissions.ts';
import {
  IconAlertTriangle,
  IconBuildingStore,
  IconCertificate,
  IconChartBar,
  IconClockExclamation,
  IconGavel,
  IconId,
  IconInbox,
  IconList,
  IconMessage,
  IconPhoto,
  IconPlugConnected,
  IconQuestionMark,
  IconScale,
  IconShield,
  IconStack2,
  IconTag,
  IconUserCheck,
  IconUsers,
} from '../ui/icons.ts';
import type { Words } from '../words/words.ts';

/** A place that the navigation leads to. */
export interface Section {
  to: string;
  label: string;
  /** What it is called at the bottom of a telephone, where its label would be too long. */
  short?: string;
  icon: Icon;
  /** The second letter of the key that leads there: `g` and then this. */
  key?: string;
  /** Not in the short navigation at the bottom of a telephone. */
  isSecondary?: true;
}

/** Pages about one thing, and the sections that they belong to: the first that somebody has. */
const within: readonly (readonly [page: RegExp, sections: readonly string[]])[] = [
  [/^\/(cases|sellers|batches)\/./, ['/cases']],
  [/^\/brands\/[^/]+\/messages$/, ['/conversations', '/conversation']],
  [/^\/brands\/./, ['/brands']],
  [/^\/enrolments\/./, ['/enrolments']],
];

const pathOf = (address: string): string => address.split('?')[0]!;

/**
 * The section that an address is in: of those with its path, the one with its query too, else the first; of a page about
 * one thing, the section of all such things.
 */
export function sectionAt(sections: readonly Section[], href: string): Section | undefined {
  const path = pathOf(href);
  const here = sections.filter(({ to }) => pathOf(to) === path);
  const [, above = []] = within.find(([page]) => page.test(path)) ?? [];
  return here.find(({ to }) => to === href) ?? here[0] ?? sections.find(({ to }) => above.includes(to));
}

/** Whether an address is that of the section itself, and no page within it. */
export const isSectionItself = ({ to }: Section, href: string): boolean => pathOf(to) === pathOf(href);

/** So many places fit at the bottom of a telephone. */
const atBottomAtMost = 5;

/** What stands at the bottom of a telephone: what is needed daily and, where there is room, the daily work that one is in. */
export function atBottom(
  { work, account }: { work: readonly Section[]; account: readonly Section[] },
  current: Section | undefined,
): Section[] {
  const daily = [...work, ...account].filter(({ isSecondary }) => !isSecondary);
  const isAway = current !== undefined && work.includes(current) && current.isSecondary === true;
  if (!isAway || daily.length >= atBottomAtMost) return daily;
  return [...work, ...account].filter((section) => daily.includes(section) || section === current);
}

/** Where somebody in a membership can go, the daily work first. */
export function sectionsOf({ role }: Membership, words: Words['shell']): { work: Section[]; account: Section[] } {
  const may = (action: Action): boolean => permissions[role].includes(action);
  const only = (...sections: (Section | false)[]): Section[] => sections.filter((section) => section !== false);
  const cases: Section = { to: '/cases', label: words.cases, short: words.short.cases, icon: IconList, key: 'c' };
  if (isBrandRole(role))
    return {
      work: only(
        { to: '/inbox', label: words.inbox, icon: IconInbox, key: 'i' },
        { to: '/inbox?view=appeals', label: words.appeals, icon: IconGavel, key: 'a' },
        cases,
        may('readAccuracy') && { to: '/statistics', label: words.statistics, icon: IconChartBar, key: 's' },
      ),
      account: only(
        may('readRights') && { to: '/rights', label: words.rights, icon: IconShield, isSecondary: true },
        may('readReferences') && { to: '/references', label: words.references, icon: IconPhoto, isSecondary: true },
        may('readAuthorisedSellers') && {
          to: '/authorised-sellers',
          label: words.authorisedSellers,
          icon: IconBuildingStore,
          isSecondary: true,
        },
        may('readMembers') && { to: '/people', label: words.people, icon: IconUsers, isSecondary: true },
        (may('manageWebhooks') || may('readDeliveries') || may('manageKeys')) && {
          to: '/connections',
          label: words.connections,
          icon: IconPlugConnected,
          isSecondary: true,
        },
        { to: '/conversation', label: words.conversation, icon: IconMessage, key: 'm', isSecondary: true },
      ),
    };
  // What others look into now and then is an account manager's daily work.
  const unlessManager = role === 'account_manager' ? {} : { isSecondary: true as const };
  return {
    work: only(
      may('decideReview') && { to: '/queues/review', label: words.q.review, icon: IconScale, key: 'q' },
      may('decideReview') && { to: '/queues/second', label: words.q.second, icon: IconUserCheck, isSecondary: true },
      may('decideAppeal') && { to: '/queues/appeals', label: words.q.appeals, icon: IconGavel, key: 'a' },
      may('resolveMarketplaceProblem') && {
        to: '/queues/problems',
        label: words.q.problems,
        icon: IconAlertTriangle,
        isSecondary: true,
      },
      may('provideInformation') && {
        to: '/queues/questions',
        label: words.q.questions,
        icon: IconQuestionMark,
        ...unlessManager,
      },
      may('decideReview') && {
        to: '/queues/overdue',
        label: words.q.overdue,
        icon: IconClockExclamation,
        isSecondary: true,
      },
      role === 'auditor' && { to: '/samples', label: words.samples, icon: IconCertificate, key: 's' },
      cases,
      role === 'auditor' && { to: '/ledger', label: words.ledger, icon: IconStack2, key: 'l' },
    ),
    account: only(
      may('readReports') && { to: '/reports', label: words.reports, icon: IconChartBar, isSecondary: true },
      may('readConversations') && {
        to: '/conversations',
        label: words.conversations,
        short: words.short.conversations,
        icon: IconMessage,
        key: 'm',
      },
      may('readEnrolments') && { to: '/enrolments', label: words.enrolments, icon: IconId, ...unlessManager },
      may('readRights') && { to: '/rights', label: words.rights, icon: IconShield, isSecondary: true },
      may('readRights') && { to: '/brands', label: words.brands, icon: IconTag, ...unlessManager },
      may('manageMembers') && { to: '/people', label: words.people, icon: IconUsers, isSecondary: true },
      may('manageKeys') && { to: '/connections', label: words.connections, icon: IconPlugConnected, isSecondary: true },
    ),
  };
}
