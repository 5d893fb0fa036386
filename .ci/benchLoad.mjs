// `npm run bench:load`: what loading a training file of 1,000,000 rows with every check costs, stage by stage, as
// ratios to a bare read_csv of the same file by the same engine in the same page. Nothing here is a test.
/* global document, MutationObserver, performance, PerformanceObserver, window, Worker, Blob */
import { createHash } from 'node:crypto';
import {
  createWriteStream,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  statSync,
} from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { clearInterval, setInterval } from 'node:timers';
import { pathToFileURL } from 'node:url';
import { chromium } from 'playwright-core';
import { build as bundle, preview } from 'vite';
import { findBrowser } from './browser.mjs';
import { build } from './build.mjs';
import { main, root } from './process.mjs';

const rows = 1_000_000;
const cache = join(root, '.cache');
const heading =
  'region,as_of_date,record_id,record_grain,person_key,reporting_unit_id,institution_id,class_id,program,channel,trainee_category,' +
  'training_type,occupation_code,level_system,level,class_start_date,class_end_date,completion_status';

/** As random as real codes are, and the same in every run. */
function personCode(row) {
  const hash = createHash('sha256').update(`bench ${row}`).digest();
  return Array.from({ length: 26 }, (_, at) => 'abcdefghijkmnpqrstuvwxyz23456789'[hash[at] & 31]).join('');
}

/** Classes of 30, all rows sound: every check runs to its end. Written once. */
async function writeRows() {
  const file = join(cache, `load-${rows}.csv`);
  if (existsSync(file)) return file;
  mkdirSync(cache, { recursive: true });
  const out = createWriteStream(`${file}.part`);
  out.write(`${heading}\n`);
  for (let row = 0; row < rows; row += 1) {
    const group = Math.floor(row / 30);
    const month = String((group % 9) + 1).padStart(2, '0');
    const level = (group % 3) + 3;
    const key = `pk1_${personCode(row)}`;
    const text =
      `chongqing,2026-10-31,B${row},person,${key},5001${String((group % 20) + 1).padStart(2, '0')},CQX-${group % 500},` +
      `K${group},digital-skill,subsidised,employee,on-the-job,4-04-05-05,skill,${level},2025-${month}-01,2025-${month}-20,completed\n`;
    if (!out.write(text)) await new Promise((resolve) => out.once('drain', resolve));
  }
  await new Promise((resolve) => out.end(resolve));
  renameSync(`${file}.part`, file);
  return file;
}

/** The engine's own client as one script, which the page does not give away. */
async function bundleEngine() {
  const outDir = join(cache, 'bench-engine');
  await bundle({
    root,
    configFile: false,
    logLevel: 'error',
    build: {
      outDir,
      emptyOutDir: true,
      lib: {
        entry: join(root, 'node_modules/@duckdb/duckdb-wasm/dist/duckdb-browser.mjs'),
        formats: ['es'],
        fileName: () => 'engine.js',
      },
    },
  });
  return readFile(join(outDir, 'engine.js'), 'utf8');
}

/** Notes when the page says what, and what kept it busy. */
function watch() {
  const seen = { marks: {}, longestTask: 0, workers: [] };
  Object.assign(window, { benchSeen: seen });
  const state = () => {
    const staged = document.querySelector('[data-load]')?.dataset['load'];
    if (staged) return staged;
    const text = document.querySelector('.load-result')?.textContent ?? '';
    if (text.startsWith('正在核对')) return 'staging';
    return text === '' ? null : 'checking';
  };
  new MutationObserver(() => {
    const now = state();
    if (now) seen.marks[now] ??= performance.now();
  }).observe(document, { subtree: true, childList: true, characterData: true, attributes: true });
  new PerformanceObserver((list) => {
    for (const { duration } of list.getEntries()) seen.longestTask = Math.max(seen.longestTask, duration);
  }).observe({ type: 'longtask', buffered: true });
}

/** Bare read_csv into a table, by an engine of its own in the page. @returns ms */
async function readBare(page, file, { wasm, worker }) {
  await page.evaluate(() => {
    if (document.querySelector('#bench-file')) return;
    const input = document.createElement('input');
    input.type = 'file';
    input.id = 'bench-file';
    document.body.append(input);
  });
  await page.locator('#bench-file').setInputFiles(file);
  return page.evaluate(
    async ([wasmUrl, workerUrl]) => {
      const { AsyncDuckDB, VoidLogger, DuckDBDataProtocol } = await import('/bench/engine.js');
      const source = `importScripts(${JSON.stringify(new URL(workerUrl, document.baseURI).href)})`;
      const address = URL.createObjectURL(new Blob([source], { type: 'text/javascript' }));
      const engine = new AsyncDuckDB(new VoidLogger(), new Worker(address));
      await engine.instantiate(new URL(wasmUrl, document.baseURI).href);
      await engine.open({});
      const [file] = document.querySelector('#bench-file').files;
      await engine.registerFileHandle('rows.csv', file, DuckDBDataProtocol.BROWSER_FILEREADER, true);
      const connection = await engine.connect();
      const start = performance.now();
      await connection.query(`CREATE TABLE bare AS SELECT * FROM read_csv('rows.csv')`);
      const spent = performance.now() - start;
      const [{ n }] = (await connection.query('SELECT count(*)::INT AS n FROM bare')).toArray();
      await engine.terminate();
      return { spent, n: Number(n) };
    },
    [wasm, worker],
  );
}

/** Memory of all processes of the browser together, bytes. */
function memoryOf(browserPid) {
  const processes = readdirSync('/proc').filter((name) => /^\d+$/.test(name));
  const parents = new Map();
  const sizes = new Map();
  for (const id of processes) {
    try {
      const status = readFileSync(`/proc/${id}/status`, 'utf8');
      parents.set(id, /PPid:\s+(\d+)/.exec(status)?.[1]);
      sizes.set(id, Number(/VmRSS:\s+(\d+)/.exec(status)?.[1] ?? 0) * 1024);
    } catch {
      // Ended meanwhile.
    }
  }
  const isOfBrowser = (id) => id === String(browserPid) || (parents.has(id) && isOfBrowser(parents.get(id)));
  return [...sizes].reduce((sum, [id, size]) => sum + (isOfBrowser(id) ? size : 0), 0);
}

async function bench() {
  await build();
  const file = await writeRows();
  const engineScript = await bundleEngine();
  const assets = readdirSync(join(root, 'dist/assets')).map((name) => `assets/${name}`);
  const parts = {
    wasm: assets.find((name) => /duckdb-eh.*\.wasm$/.test(name)),
    worker: assets.find((name) => /duckdb-browser-eh\.worker.*\.js$/.test(name)),
  };
  const server = await preview({ root, preview: { port: 0, host: 'localhost' }, logLevel: 'error' });
  const [site] = server.resolvedUrls.local;
  const browser = await chromium.launchServer({
    executablePath: await findBrowser(),
    args: ['--no-sandbox', '--disable-gpu'],
  });
  const client = await chromium.connect(browser.wsEndpoint());
  try {
    const page = await client.newPage({ locale: 'zh-CN' });
    page.setDefaultTimeout(600_000);
    await page.route('**/bench/engine.js', (route) =>
      route.fulfill({ contentType: 'text/javascript', body: engineScript }),
    );
    await page.addInitScript(watch);
    await page.goto(`${site}#/data`);
    await page.locator('html[data-ready="live"]').waitFor();
    const bare = [];
    for (let run = 0; run < 3; run += 1) bare.push(await readBare(page, file, parts));
    if (bare.some(({ n }) => n !== rows)) throw new Error('the bare reading has lost rows');
    const unit = bare.map(({ spent }) => spent).toSorted((a, b) => a - b)[1];

    const before = memoryOf(browser.process().pid);
    let peak = before;
    const sampling = setInterval(() => {
      peak = Math.max(peak, memoryOf(browser.process().pid));
    }, 200);
    await page.evaluate(() => Object.assign(window.benchSeen, { marks: {}, longestTask: 0 }));
    await page.locator('input[type="file"]:not(#bench-file)').setInputFiles(file);
    await page.locator('[data-load="staged"]').waitFor();
    const counts = await page.locator('[data-load="staged"] data[data-figure]').allInnerTexts();
    await page.getByRole('button', { name: '确认载入' }).click();
    await page.locator('[data-load="loaded"]').waitFor();
    clearInterval(sampling);
    const { marks, longestTask } = await page.evaluate(() => window.benchSeen);

    console.log(
      `\n${rows} rows, ${Math.round(statSync(file).size / 1e6)} MB: ${counts.slice(0, 4).join('，')}`,
    );
    console.log(`bare read_csv, median of 3: ${Math.round(unit)} ms = 1.00\n`);
    const stages = [
      ['read, guard, check (worker)', marks.checking, marks.staging],
      ['into the engine, cubes, effects', marks.staging, marks.staged],
      ['commit', marks.committing, marks.loaded],
    ];
    const spent = stages.reduce((sum, [, from, to]) => sum + to - from, 0);
    for (const [name, from, to] of [...stages, ['in all', 0, spent]])
      console.log(
        `${name.padEnd(34)}${`${Math.round(to - from)} ms`.padStart(12)}${((to - from) / unit).toFixed(2).padStart(9)}`,
      );
    // Browsers name tasks from 50 ms on.
    const longest = longestTask === 0 ? 'less than 50 ms' : `${Math.round(longestTask)} ms`;
    console.log(`\nlongest task of the page: ${longest}`);
    console.log(`memory: ${Math.round(before / 1e6)} MB before, ${Math.round(peak / 1e6)} MB at most`);
  } finally {
    await client.close();
    await browser.close();
    await server.close();
  }
}

if (import.meta.url === pathToFileURL(process.argv[1]).href) main(bench);
