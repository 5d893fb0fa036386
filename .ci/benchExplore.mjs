// `npm run bench:explore [-- --size 1|10 --seed text]`: from an input on #/explore to the paint of all its views, over cubes of
// 1 and 10 million generated rows. Prints figures; nothing here is a test.
import { createReadStream } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { chromium } from 'playwright-core';
import { preview } from 'vite';
import { benchCubes } from './benchCubes.mjs';
import { findBrowser } from './browser.mjs';
import { build } from './build.mjs';
import { brushMonths, clickAbout, openExplore, showCut } from './explorePage.mjs';
import { main, root } from './process.mjs';

const aim = { p95: 100, ratio: 1.5 };
/** Of the generated rows: 2023-01 to 2026-10. */
const months = 46;
const clicksEach = 20;
const cuts = ['chongqing', 'zhejiang'].flatMap((region) =>
  ['dataset=training', 'dataset=assessment&measure=pass-rate'].map((shown) => `region=${region}&${shown}`),
);

/** Numbers in [0, 1) from a seed text (mulberry32). */
function randomFrom(seed) {
  let state = [...seed].reduce((sum, sign) => Math.imul(sum ^ sign.charCodeAt(0), 0x01000193), 0x811c9dc5);
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

/** The built site with generated cubes where its sample would be. */
function serve(folder) {
  const generated = {
    name: 'generated-cubes',
    configurePreviewServer: ({ middlewares }) => {
      middlewares.use('/sample', (request, answer) => {
        createReadStream(join(folder, new URL(request.url, 'http://site').pathname))
          .on('error', () => answer.writeHead(404).end())
          .pipe(answer);
      });
    },
  };
  return preview({
    root,
    plugins: [generated],
    preview: { port: 0, host: 'localhost' },
    logLevel: 'error',
  });
}

/** Timings by kind of action over one size. */
async function measure({ browser, size, seed }) {
  const server = await serve(size.folder);
  const [site] = server.resolvedUrls.local;
  const page = await browser.newPage({ viewport: { width: 1440, height: 900 }, locale: 'zh-CN' });
  const random = randomFrom(seed);
  const kinds = { click: [], brush: [], persons: [], 'single records': [] };
  const once = { 'first views, from an empty page': [await openExplore(page, site, cuts[0])] };
  try {
    once['another region or dataset'] = [];
    for (const [at, cut] of cuts.entries()) {
      if (at > 0) once['another region or dataset'].push(await showCut(page, cut));
      kinds.click.push(...(await clickAbout(page, { clicks: clicksEach, random })));
      await showCut(page, `${cut}&${at % 2 ? 'programme=digital-skill' : ''}`);
      kinds.brush.push(...(await brushMonths(page, { from: 2 + at, to: 38 + at, months })));
      console.log(`  ${cut}: done`);
    }
    once['distinct persons, first'] = [
      await showCut(
        page,
        'region=chongqing&dataset=training&measure=completed-persons&programme=digital-engineer',
      ),
    ];
    kinds.persons.push(...(await clickAbout(page, { clicks: 10, random })));
    if (size.hasRows) {
      once['single records, first'] = [await showCut(page, 'region=chongqing&dataset=training&by=person')];
      kinds['single records'].push(...(await clickAbout(page, { clicks: 10, random })));
    }
  } finally {
    await page.close();
    server.httpServer.closeAllConnections();
    await server.close();
  }
  return { size, kinds, once };
}

const quantile = (values, share) => {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))];
};
const both = (values) =>
  `${Math.round(quantile(values, 0.5))} / ${Math.round(quantile(values, 0.95))}`.padStart(13);

function print({ size, kinds, once }) {
  const { rows, cells, records } = size;
  console.log(
    `\n${rows} rows, ${cells} cells: ${(rows / cells).toFixed(1)} rows and ${(records / cells).toFixed(1)} facts a cell`,
  );
  const columns = ['total', 'before', 'query', 'transfer', 'drawing'];
  console.log(
    `${'ms, median / p95'.padEnd(18)}${'n'.padStart(5)}${columns.map((name) => name.padStart(13)).join('')}`,
  );
  for (const [kind, timings] of Object.entries(kinds)) {
    const asked = timings.filter(Boolean);
    if (asked.length === 0) continue;
    const parts = columns.map((name) => both(asked.map((timing) => timing[name] ?? NaN)));
    const remembered = timings.length - asked.length;
    console.log(
      `${kind.padEnd(18)}${String(asked.length).padStart(5)}${parts.join('')}${remembered > 0 ? `   (+ ${remembered} answered from memory)` : ''}`,
    );
  }
  for (const [name, times] of Object.entries(once))
    console.log(`${name}: ${times.map((time) => `${Math.round(time)} ms`).join(', ')}`);
  if (!size.hasRows)
    console.log(
      'single records: not at this size, which a page cannot hold; cuts by category and age neither',
    );
}

/** A plain sentence for each of the two kinds that cubes answer. */
function judge(measured) {
  console.log('');
  for (const kind of ['click', 'brush']) {
    const totals = measured.map(({ kinds }) => kinds[kind].filter(Boolean).map(({ total }) => total));
    for (const [at, values] of totals.entries()) {
      const p95 = Math.round(quantile(values, 0.95));
      console.log(
        `${kind}, ${measured[at].size.rows} rows: p95 ${p95} ms, aim ${aim.p95} ms: ${p95 <= aim.p95 ? 'met' : 'NOT MET'}`,
      );
    }
    if (totals.length < 2) continue;
    const [small, large] = totals;
    const ratios = [0.5, 0.95].map((share) => quantile(large, share) / quantile(small, share));
    const verdict = ratios.every((ratio) => ratio <= aim.ratio) ? 'met' : 'NOT MET';
    console.log(
      `${kind}, 10 M to 1 M: ${ratios.map((ratio) => ratio.toFixed(2)).join(' (median), ')} (p95), aim ${aim.ratio}: ${verdict}`,
    );
  }
}

main(async () => {
  const { values } = parseArgs({
    options: { size: { type: 'string', multiple: true }, seed: { type: 'string', default: '1' } },
  });
  const { seed } = values;
  const millions = (values.size ?? ['1', '10']).map(Number);
  await build();
  const sizes = [];
  for (const million of millions) sizes.push(await benchCubes(million * 1_000_000, seed));
  const browser = await chromium.launch({
    executablePath: await findBrowser(),
    args: ['--no-sandbox', '--disable-gpu'],
  });
  const measured = [];
  try {
    for (const size of sizes) {
      console.log(`\n${size.rows} rows, seed ${seed}`);
      measured.push(await measure({ browser, size, seed }));
    }
  } finally {
    await browser.close();
  }
  measured.forEach(print);
  judge(measured);
});
