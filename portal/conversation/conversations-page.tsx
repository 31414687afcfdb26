import { Checkbox } from '@mantine/core';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { Card, Page } from '../ui/page.tsx';
import { useWords } from '../words/use-words.tsx';
import { ConversationList } from './conversation-list.tsx';

/** Staff's conversations with all brands, what is unread first. */
export function ConversationsPage() {
  const words = useWords();
  const { mine = false } = useSearch({ from: '/conversations' });
  const navigate = useNavigate({ from: '/conversations' });
  return (
    <Page
      title={words.shell.conversations}
      beside={
        <Checkbox
          label={words.conversation.ofMyBrands}
          checked={mine}
          onChange={({ currentTarget }) =>
            void navigate({ search: currentTarget.checked ? { mine: true } : {}, replace: true })
          }
        />
      }
    >
      <Card>
        <ConversationList ofMyBrands={mine} />
      </Card>
    </Page>
  );
}
