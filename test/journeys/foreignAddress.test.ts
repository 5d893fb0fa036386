import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { serveBare } from './bareServer';
import { openBrowser } from './browser';
import { openClosedPage } from './closedPage';

/** The ways out that a script has everywhere, and those of a page or a worker alone. */
const ways = ['fetch', 'request', 'socket', 'events'];
const pageWays = ['beacon', 'image', 'script', 'module', 'style', 'frame', 'font', 'sound'];
const workerWays = ['importScripts'];
const attempts = [
  ...[...ways, ...pageWays].map((way) => `page/${way}`),
  // The engine's own worker, with the probe behind its script; and one that the page starts in the same manner.
  ...['engine', 'blob'].flatMap((worker) => [...ways, ...workerWays].map((way) => `${worker}/${way}`)),
];

interface ProbeNotes {
  blocked: string[];
  tried: string[];
}
declare global {
  interface Window {
    probeNotes: ProbeNotes;
  }
}

/** Stands alone: the test's server gives it to the page and to workers as a script of the site, which the policy binds. */
function probe(name: string): void {
  const notes: ProbeNotes = { blocked: [], tried: [] };
  const channel = new BroadcastChannel('probe');
  const note = (kind: keyof ProbeNotes, text: string) => {
    notes[kind].push(text);
    if (name !== 'page') channel.postMessage([kind, text]);
  };
  addEventListener('securitypolicyviolation', ({ blockedURI }) => note('blocked', blockedURI));
  const to = (way: string) => `http://foreign.example/${name}/${way}`;
  const add = (tag: string, values: Record<string, string>) =>
    document.body.append(Object.assign(document.createElement(tag), values));
  const everywhere: Record<string, () => unknown> = {
    fetch: () => fetch(to('fetch'), { mode: 'no-cors' }),
    request: () => {
      const request = new XMLHttpRequest();
      request.open('GET', to('request'));
      request.send();
    },
    socket: () => new WebSocket(to('socket').replace('http', 'ws')),
    events: () => new EventSource(to('events')),
  };
  const inPage: Record<string, () => unknown> = {
    beacon: () => navigator.sendBeacon(to('beacon'), 'x'),
    image: () => add('img', { src: to('image') }),
    script: () => add('script', { src: to('script') }),
    module: () => add('script', { type: 'module', src: to('module') }),
    style: () => add('link', { rel: 'stylesheet', href: to('style') }),
    frame: () => add('iframe', { src: to('frame') }),
    font: () => new FontFace('far', `url(${to('font')})`).load(),
    sound: () => add('audio', { src: to('sound') }),
  };
  const inWorker: Record<string, () => unknown> = {
    importScripts: () =>
      (self as unknown as { importScripts(url: string): void }).importScripts(to('importScripts')),
  };
  for (const [way, go] of Object.entries({ ...everywhere, ...(name === 'page' ? inPage : inWorker) })) {
    note('tried', `${name}/${way}`);
    try {
      void Promise.resolve(go()).catch(() => undefined);
    } catch {
      // Refused at once: the violation tells.
    }
  }
  if (name !== 'page') return;
  window.probeNotes = notes;
  channel.onmessage = ({ data: [kind, text] }: MessageEvent<[keyof ProbeNotes, string]>) =>
    notes[kind].push(text);
  const worker = new Blob([`(${probe.toString()})('blob')`], { type: 'text/javascript' });
  new Worker(URL.createObjectURL(worker));
}

const call = (name: string) => Buffer.from(`\n;(${probe.toString()})('${name}');\n`);

let browser: Browser;

beforeAll(async () => {
  browser = await openBrowser();
});

afterAll(() => browser.close());

/** Opens the site with the probe in it; answers with what was tried and blocked, and what got outside. */
async function openProbed({ withPolicy }: { withPolicy: boolean }) {
  const server = await serveBare({
    change: (path, bytes) => {
      if (path === 'probe.js') return call('page');
      if (/duckdb-browser-eh.*\.js$/.test(path)) return Buffer.concat([bytes!, call('engine')]);
      if (path !== 'index.html') return bytes;
      const text = bytes!.toString();
      const page = withPolicy ? text : text.replace(/<meta http-equiv="Content-Security-Policy"[^>]*>/, '');
      return Buffer.from(page.replace('</body>', '<script src="./probe.js"></script></body>'));
    },
  });
  const at = await openClosedPage(browser);
  try {
    await at.page.goto(server.site);
    await at.page.locator('html[data-ready="live"]').waitFor();
    const notes = () => at.page.evaluate(() => window.probeNotes);
    const finished = async () => {
      const { tried, blocked } = await notes();
      return tried.length >= attempts.length && (withPolicy ? blocked : at.outside).length >= attempts.length;
    };
    await expect.poll(finished, { timeout: 20_000 }).toBe(true);
    return { ...(await notes()), outside: [...at.outside], state: await at.page.locator('h1').innerText() };
  } finally {
    await at.close();
    await server.stop();
  }
}

/** Of a frame the browser tells nothing but the origin. */
const attemptOf = (address: string) =>
  /foreign\.example\/?$/.test(address) ? 'page/frame' : address.replace(/^.*foreign\.example\//, '');

describe('an address outside the site', () => {
  it('is out of reach of the page, of the engine and of workers like it', async () => {
    const { tried, blocked, outside, state } = await openProbed({ withPolicy: true });
    expect(tried.toSorted()).toEqual(attempts.toSorted());
    expect(blocked.map(attemptOf).toSorted()).toEqual(attempts.toSorted());
    expect(outside).toEqual([]);
    // What was tried has not kept the page from its work.
    expect(state).toContain('截至');
  });

  it('is reached in each of these ways where the page has no policy', async () => {
    const { tried, blocked, outside } = await openProbed({ withPolicy: false });
    expect(tried.toSorted()).toEqual(attempts.toSorted());
    expect(blocked).toEqual([]);
    // A socket goes through the proxy as a tunnel, without its path.
    const reached = new Set(outside.map(attemptOf));
    expect(attempts.filter((attempt) => !attempt.endsWith('/socket') && !reached.has(attempt))).toEqual([]);
    expect(outside).toContain('CONNECT foreign.example:80');
  });
});
