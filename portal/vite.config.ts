import react from '@vitejs/plugin-react';
import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vite';

const room = (path: string): string => fileURLToPath(new URL(path, import.meta.url));

/** Two programs, each built for itself: what they share would grow with the larger one. */
export default defineConfig({
  root: room('.'),
  base: '/',
  plugins: [react()],
  logLevel: 'warn',
  css: { modules: { generateScopedName: '[name]-[local]-[hash:base64:4]' } },
  build: {
    outDir: room('../dist/portal'),
    target: 'es2022',
    assetsInlineLimit: 0, // the page's Content-Security-Policy lets in nothing that stands in the page itself
    modulePreload: { polyfill: false },
    rolldownOptions: {
      // What every page loads is smaller as one file than as the dozens that it falls into by itself.
      output: {
        codeSplitting: {
          groups: [{ name: 'libraries', test: /node_modules\/(react|react-dom|scheduler|@tanstack)\// }],
        },
      },
    },
  },
});
