import { readFileSync, statSync } from 'node:fs';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
import react from '@vitejs/plugin-react';
import { defineConfig, type Plugin } from 'vite';
import type { TableSchema } from './src/ingest/types';

/**
 * The oldest Chromium in which the site runs: the engine needs exceptions in wasm (95), the policy its word for
 * compiling wasm (97), a library timed abort signals (103). Before 105 wide layouts stay narrow.
 */
export const oldestChromium = 103;

/**
 * Nothing may be loaded from or sent to another origin. Workers are started from blobs, because only those
 * inherit the policy; the engine compiles wasm, nothing else is compiled from text.
 */
const policy = [
  "default-src 'none'",
  "script-src 'self' blob: 'wasm-unsafe-eval'",
  'worker-src blob:',
  "connect-src 'self' blob:",
  // The fixed style texts of Plot and of the widget library; whatever else is inline stays blocked.
  "style-src 'self' 'sha256-38RhXrc7EdReTKsOm23ZPOCUgniTUUcjky8QOOrQx6o=' 'sha256-jSYQUrW7J0b3jPqhZP9C2Xh1PyJKHKXd4s0fpGGKrww='",
  "img-src 'self' data: blob:",
  "base-uri 'none'",
  "form-action 'none'",
].join('; ');

/** Writes the policy into the built page, so that it holds on the plainest file server. */
const contentSecurityPolicy: Plugin = {
  name: 'content-security-policy',
  apply: 'build',
  transformIndexHtml: () => [
    {
      tag: 'meta',
      attrs: { 'http-equiv': 'Content-Security-Policy', content: policy },
      injectTo: 'head-prepend',
    },
  ],
};

const engine = createRequire(import.meta.url).resolve('@duckdb/duckdb-wasm/dist/duckdb-eh.wasm');

/** The sentence for older browsers is part of the page itself, since nothing else runs there. */
const oldBrowserSentence: Plugin = {
  name: 'old-browser-sentence',
  transformIndexHtml: (html) => html.replaceAll('%OLDEST_CHROMIUM%', String(oldestChromium)),
};

const closedValues = 'virtual:closed-values';

/**
 * The values that the schemas allow in each field, without the rest of the schemas: the first paint checks the
 * ledger against them, and the schemas are six times as large as everything else it needs.
 */
const closedValuesOfSchemas: Plugin = {
  name: 'closed-values-of-schemas',
  resolveId: (id) => (id === closedValues ? `\0${closedValues}` : undefined),
  load(id) {
    if (id !== `\0${closedValues}`) return undefined;
    const lists = ['training', 'assessment', 'competition', 'supply'].map((dataset) => {
      const file = fileURLToPath(new URL(`data/schemas/${dataset}.json`, import.meta.url));
      this.addWatchFile(file);
      const { fields } = JSON.parse(readFileSync(file, 'utf8')) as TableSchema;
      return [dataset, valuesOf(fields)];
    });
    return `export const closedValues = ${JSON.stringify(Object.fromEntries(lists))};`;
  },
};

function valuesOf(fields: TableSchema['fields']): Record<string, string[]> {
  const closed = fields.flatMap(({ name, 'x-values': values }) =>
    values ? [[name, Object.keys(values)]] : [],
  );
  return Object.fromEntries(closed) as Record<string, string[]>;
}

export default defineConfig({
  define: { __WASM_BYTES__: statSync(engine).size },
  // Relative addresses: the site works under any sub-path of the plainest file server.
  base: './',
  plugins: [react(), closedValuesOfSchemas, contentSecurityPolicy, oldBrowserSentence],
  build: {
    target: `chrome${oldestChromium}`,
    assetsInlineLimit: 0,
    // The wasm engine and its worker are as large as they are.
    chunkSizeWarningLimit: 1200,
    rollupOptions: {
      output: {
        // What the first paint needs, with all it imports, in one file: many small ones compress worse.
        codeSplitting: {
          groups: [
            {
              name: 'first',
              test: /src\/(main\.tsx|app\/start\.tsx)$/,
              priority: 2,
            },
            {
              // Small things that several later pages share: each file of its own is a name more in the first script.
              name: 'shared',
              test: /src\/(pages\/(actualTerm|table\/sectionNotes)|format\/(change|estimate|exported|points)|export\/(table|decimalsOf))\.ts$/,
            },
          ],
        },
        // The ledger and the reference data keep their names, so that an office can adjust them on its own server.
        assetFileNames: (asset) =>
          asset.names.some((name) => name.endsWith('.csv'))
            ? 'data/[name][extname]'
            : 'assets/[name]-[hash][extname]',
      },
    },
  },
});
