import react from '@vitejs/plugin-react';
import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vite';

const at = (path: string) => fileURLToPath(new URL(path, import.meta.url));

/** The desk: the only part of the product that is a single-page application. */
export default defineConfig({
  root: at('src/web/desk'),
  base: '/desk/',
  plugins: [react()],
  publicDir: false,
  build: {
    target: 'chrome109',
    outDir: at('dist/web/desk'),
    emptyOutDir: true,
    manifest: 'manifest.json',
    // Inlined data: URLs would need a wider content security policy.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
  },
});
