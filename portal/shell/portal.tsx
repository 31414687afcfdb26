import '../ui/kit.css';
import '../ui/tokens.css';
import { MantineProvider } from '@mantine/core';
import { QueryClientProvider } from '@tanstack/react-query';
import { RouterProvider } from '@tanstack/react-router';
import { queryClient } from '../data/query-client.ts';
import { kitVariables, theme } from '../ui/theme.ts';
import { WordsProvider } from '../words/use-words.tsx';
import type { Language } from '../../domain/vocabulary.ts';
import type { Words } from '../words/words.ts';
import type { PortalRouter } from '../routes.tsx';

/** Everything around the pages that nobody sees. @param nonce lets in the styles that the kit adds while it runs */
export const Portal = ({
  router,
  nonce,
  ...reading
}: {
  router: PortalRouter;
  nonce: string;
  language: Language;
  words: Words;
}) => (
  <MantineProvider
    theme={theme}
    defaultColorScheme="auto"
    cssVariablesResolver={kitVariables}
    getStyleNonce={() => nonce}
  >
    <WordsProvider {...reading}>
      <QueryClientProvider client={queryClient}>
        <RouterProvider router={router} />
      </QueryClientProvider>
    </WordsProvider>
  </MantineProvider>
);
