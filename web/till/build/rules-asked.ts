import type { Plugin } from 'vite';

/** Lets the till's page ask for its compiled rules with its script, and not only when that has come and runs. */
export function rulesAsked(): Plugin {
  return {
    name: 'aisle-rules-asked',
    apply: 'build',
    transformIndexHtml: {
      order: 'post',
      handler(_, { bundle, path }) {
        if (path !== '/index.html') return;
        const rules = Object.keys(bundle ?? {}).find((name) => /\/rules-[^/]*\.wasm$/.test(name));
        if (!rules) throw new Error('the build has no compiled rules (rules-*.wasm)');
        return [
          {
            tag: 'link',
            attrs: { rel: 'preload', as: 'fetch', type: 'application/wasm', crossorigin: '', href: `/till/${rules}` },
            injectTo: 'head',
          },
        ];
      },
    },
  };
}
