import { fileURLToPath } from 'node:url';
import react from '@vitejs/plugin-react';
import { VitePWA } from 'vite-plugin-pwa';
import { defineConfig } from 'vitest/config';
import { compressed } from '../shared/build/compressed';
import { rulesAsked } from './build/rules-asked';

const core = fileURLToPath(new URL('../../till-core/target/js/till-core.js', import.meta.url));
const server = process.env.AISLE_URL ?? 'http://localhost:8080';

export default defineConfig({
  base: '/till/',
  plugins: [
    react(),
    compressed(),
    rulesAsked(),
    VitePWA({
      registerType: 'prompt',
      injectRegister: false,
      manifest: {
        id: '/till/',
        name: 'Aisle Till',
        short_name: 'Till',
        description: "The cashier's till: sells with or without the server.",
        start_url: '/till/',
        scope: '/till/',
        display: 'fullscreen',
        orientation: 'any',
        background_color: '#f6f5ee',
        theme_color: '#1f6b42',
        icons: [
          { src: 'icon-192.png', sizes: '192x192', type: 'image/png', purpose: 'any' },
          { src: 'icon-512.png', sizes: '512x512', type: 'image/png', purpose: 'any' },
          { src: 'icon-maskable-192.png', sizes: '192x192', type: 'image/png', purpose: 'maskable' },
          { src: 'icon-maskable-512.png', sizes: '512x512', type: 'image/png', purpose: 'maskable' },
          { src: 'icon.svg', sizes: 'any', type: 'image/svg+xml', purpose: 'any' },
          { src: 'icon-maskable.svg', sizes: 'any', type: 'image/svg+xml', purpose: 'maskable' },
        ],
      },
      workbox: {
        globPatterns: ['**/*.{js,css,html,svg,png,wasm,woff2}'],
        navigateFallback: '/till/index.html',
        cleanupOutdatedCaches: true,
      },
    }),
  ],
  resolve: { alias: { 'till-core': core } },
  server: {
    proxy: { '/api': { target: server, ws: true } },
    fs: { allow: ['..', '../../till-core/target/js'] },
  },
  build: { target: 'es2023', sourcemap: true, rolldownOptions: { input: ['index.html', 'customer.html'] } },
  test: { environment: 'node', include: ['src/**/*.test.ts'] },
});
