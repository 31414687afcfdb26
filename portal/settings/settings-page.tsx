import { useMembership } from '../data/me.ts';
import { Page } from '../ui/page.tsx';
import { useWords } from '../words/use-words.tsx';
import { Appearance } from './appearance.tsx';
import { MailPreferences } from './mail-preferences.tsx';
import { Sessions } from './sessions.tsx';

/** What somebody chooses for themselves: how the portal looks here, which mails come, and where they are signed in. */
export function SettingsPage() {
  const words = useWords();
  const { membershipId } = useMembership();
  return (
    <Page title={words.shell.settings}>
      <Appearance />
      <MailPreferences membershipId={membershipId} />
      <Sessions />
    </Page>
  );
}
