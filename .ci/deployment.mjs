// Checks docs/deployment.md by hand: starts the installed nginx and Tomcat on loopback with the snippets of that page,
// opens the overview through each and looks at the headers. Needs dist/, nginx, Tomcat (Debian: tomcat10) and Chromium.
import { spawn, spawnSync } from 'node:child_process';
import {
  chmodSync,
  cpSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { createServer, get } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { chromium } from 'playwright-core';
import { findBrowser } from './browser.mjs';
import { main, root } from './process.mjs';

const notes = readFileSync(join(root, 'docs/deployment.md'), 'utf8');
const folder = mkdtempSync(join(tmpdir(), 'tracker-deployment-'));

/** The first code block of a language below a heading of the notes. */
function snippet(heading, language) {
  const section = notes.slice(notes.indexOf(`\n## ${heading}`));
  const [, text] = new RegExp(`\`\`\`${language}\n([^]*?)\`\`\``).exec(section) ?? [];
  if (!text) throw new Error(`docs/deployment.md: no ${language} below “${heading}”`);
  return text;
}

/** Copies the built site and compresses it with the line of the notes. */
function placeSite(target) {
  cpSync(join(root, 'dist'), join(target, 'dist'), { recursive: true });
  const { status, stderr } = spawnSync('sh', ['-c', snippet('一', 'sh')], { cwd: target, encoding: 'utf8' });
  if (status !== 0) throw new Error(stderr);
}

async function freePort() {
  const server = createServer().listen(0, '127.0.0.1');
  await new Promise((resolve) => server.once('listening', resolve));
  const { port } = server.address();
  await new Promise((resolve) => server.close(resolve));
  return port;
}

function prepareNginx(port) {
  const base = join(folder, 'nginx');
  mkdirSync(join(base, 'www'), { recursive: true });
  placeSite(base);
  cpSync(join(base, 'dist'), join(base, 'www/kanban'), { recursive: true });
  const server = snippet('二', 'nginx')
    .replace('listen 80;', `listen 127.0.0.1:${port};`)
    .replace('root /srv/www;', `root ${base}/www;`);
  const places = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'].map(
    (one) => `${one}_temp_path ${base}/${one};`,
  );
  writeFileSync(
    join(base, 'nginx.conf'),
    `pid ${base}/pid; error_log stderr; daemon off; events {}
http { include /etc/nginx/mime.types; default_type application/octet-stream; access_log off; ${places.join(' ')}
${server}}`,
  );
  return { command: 'nginx', args: ['-c', join(base, 'nginx.conf'), '-p', base], env: {} };
}

function prepareTomcat(port) {
  const base = join(folder, 'tomcat');
  for (const one of ['conf', 'logs', 'temp', 'webapps', 'work'])
    mkdirSync(join(base, one), { recursive: true });
  placeSite(base);
  cpSync(join(base, 'dist'), join(base, 'webapps/kanban'), { recursive: true });
  mkdirSync(join(base, 'webapps/kanban/WEB-INF'));
  writeFileSync(join(base, 'webapps/kanban/WEB-INF/web.xml'), snippet('三', 'xml'));
  const home = process.env.CATALINA_HOME ?? '/usr/share/tomcat10';
  const configuration = process.env.CATALINA_HOME ? join(home, 'conf') : '/etc/tomcat10';
  cpSync(join(configuration, 'web.xml'), join(base, 'conf/web.xml'));
  writeFileSync(
    join(base, 'conf/server.xml'),
    `<Server port="-1"><Service name="Catalina"><Connector address="127.0.0.1" port="${port}" />
<Engine name="Catalina" defaultHost="localhost"><Host name="localhost" appBase="webapps" /></Engine>
</Service></Server>`,
  );
  return {
    command: join(home, 'bin/catalina.sh'),
    args: ['run'],
    env: { CATALINA_HOME: home, CATALINA_BASE: base, CATALINA_OPTS: '-Xmx256m' },
  };
}

/** Headers of a file as a browser gets them that takes gzip. */
function headersOf(url) {
  return new Promise((resolve, reject) => {
    get(url, { headers: { 'Accept-Encoding': 'gzip' } }, (answer) => {
      answer.destroy();
      resolve({ status: answer.statusCode, ...answer.headers });
    }).on('error', reject);
  });
}

async function answers(url) {
  for (let i = 0; i < 120; i += 1) {
    const found = await headersOf(url).catch(() => null);
    if (found?.status === 200) return;
    await wait(500);
  }
  throw new Error(`${url} does not answer`);
}

function expect(what, value, pattern) {
  if (!pattern.test(String(value))) throw new Error(`${what}: “${value}” instead of ${pattern}`);
  console.log(`  ${what}: ${value}`);
}

async function checkHeaders(site) {
  const [wasm] = readdirSync(join(root, 'dist/assets')).filter((name) => name.endsWith('.wasm'));
  const fresh = /no-cache|max-age=0/;
  expect('index.html, cache', (await headersOf(site))['cache-control'], fresh);
  const ledger = await headersOf(`${site}data/targets.csv`);
  expect('data/targets.csv, cache', ledger['cache-control'], fresh);
  expect('data/targets.csv, revalidated by', ledger.etag ?? ledger['last-modified'], /./);
  const engine = await headersOf(`${site}assets/${wasm}`);
  expect('engine, cache', engine['cache-control'], /max-age=315\d{5}/);
  expect('engine, encoding', engine['content-encoding'], /^gzip$/);
  expect('engine, bytes', engine['content-length'], /^\d{7}$/);
  const cube = await headersOf(`${site}sample/event_cube.arrow.gz`);
  expect('sample/event_cube.arrow.gz, status', cube.status, /^200$/);
}

async function checkPage(site, executablePath) {
  const browser = await chromium.launch({ executablePath, args: ['--no-sandbox', '--disable-gpu'] });
  try {
    const page = await browser.newPage();
    const faults = [];
    page.on('pageerror', ({ message }) => faults.push(message));
    page.on('console', (message) => message.type() === 'error' && faults.push(message.text()));
    const started = Date.now();
    await page.goto(`${site}#/?region=zhejiang`);
    await page.locator('html[data-ready="live"]').waitFor({ timeout: 120_000 });
    await page.locator('[data-target-id][data-status="behind"]').first().waitFor();
    if (faults.length > 0) throw new Error(faults.join('\n'));
    console.log(`  overview live after ${Date.now() - started} ms: ${await page.locator('h1').innerText()}`);
  } finally {
    await browser.close();
  }
}

async function check(name, prepare, executablePath) {
  const port = await freePort();
  const { command, args, env } = prepare(port);
  const site = `http://127.0.0.1:${port}/kanban/`;
  console.log(`${name}: ${site}`);
  const child = spawn(command, args, { env: { ...process.env, ...env }, stdio: ['ignore', 'pipe', 'pipe'] });
  let said = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (text) => (said += text));
  const ended = new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('exit', resolve);
  });
  try {
    const early = ended.then((code) => Promise.reject(new Error(`${name} ended with status ${code}`)));
    await Promise.race([answers(site), early]);
    early.catch(() => undefined);
    await checkHeaders(site);
    await checkPage(site, executablePath);
  } catch (error) {
    console.error(said.slice(-3000));
    throw error;
  } finally {
    child.kill('SIGTERM');
    await ended;
  }
}

main(async () => {
  // nginx gives its work to a user of fewer rights, who has to get to the files.
  chmodSync(folder, 0o755);
  try {
    const executablePath = await findBrowser();
    await check('nginx', prepareNginx, executablePath);
    await check('Tomcat', prepareTomcat, executablePath);
    console.log('both servers serve the site');
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
});
