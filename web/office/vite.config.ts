import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';
import { compressed } from '../shared/build/compressed';

/** The server that answers `/api` while developing: `AISLE_URL=http://localhost:PORT npm run dev`. */
const server = process.env.AISLE_URL ?? 'http://localhost:8080';

export default defineConfig({
  base: '/office/',
  plugins: [react(), compressed()],
  server: { proxy: { '/api': { target: server, ws: true } } },
  build: {
    // The first browsers that know light-dark(), on which the tokens stand.
    target: ['chrome123', 'edge123', 'firefox120', 'safari17.5'],
    chunkSizeWarningLimit: 600,
  },
});
