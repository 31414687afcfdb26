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
  },
});
