import { setNonce } from 'get-nonce';
import { createRoot } from 'react-dom/client';
import { showDensity } from './data/settings.ts';
import { createPortalRouter } from './routes.tsx';
import { Portal } from './shell/portal.tsx';
import { readerLanguage } from './words/language.ts';
import { loadWords } from './words/words.ts';

const nonce = document.querySelector<HTMLMetaElement>('meta[name="style-nonce"]')?.content ?? '';
setNonce(nonce); // for what locks the page behind a dialog, and knows nothing of the kit

const language = readerLanguage();
document.documentElement.lang = language;
showDensity();
const words = await loadWords[language]();
createRoot(document.getElementById('portal')!).render(
  <Portal router={createPortalRouter()} nonce={nonce} language={language} words={words} />,
);
