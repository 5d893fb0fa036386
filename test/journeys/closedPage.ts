import { createServer, get } from 'node:http';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { listen, stop } from './bareServer';

/** Chromium asks there on its own account what kind of form a page has. */
const ofBrowser = 'content-autofill.googleapis.com:443';

export interface ClosedPage {
  context: BrowserContext;
  page: Page;
  /** What reached the world outside the site's own server, whoever asked: page, worker or the browser for them. */
  outside: string[];
  /** Uncaught errors and error messages of the page. */
  faults: string[];
  close(): Promise<void>;
}

interface ClosedPageOptions {
  /** Names the site's server, which is `localhost`, as an office would: over plain http browsers trust it less. */
  office?: { host: string; site: string };
}

/** A page of a new profile whose only way out is a proxy that lets nothing through but notes what is asked of it. */
export async function openClosedPage(
  browser: Browser,
  { office }: ClosedPageOptions = {},
): Promise<ClosedPage> {
  const outside: string[] = [];
  const world = createServer((request, response) => {
    const { host, pathname } = new URL(request.url ?? '', 'http://localhost');
    if (office && host === office.host) {
      get(new URL(pathname, office.site), (answer) => {
        response.writeHead(answer.statusCode ?? 500, answer.headers);
        answer.pipe(response);
        // The server may end while the page is being closed.
      }).on('error', () => response.destroy());
      return;
    }
    outside.push(`${request.method} ${request.url}`);
    response.writeHead(200, { 'Access-Control-Allow-Origin': '*', 'Content-Type': 'text/javascript' }).end();
  });
  world.on('connect', (request, socket) => {
    if (request.url !== ofBrowser) outside.push(`CONNECT ${request.url}`);
    socket.end('HTTP/1.1 502 Bad Gateway\r\n\r\n');
  });
  const port = await listen(world, 0);
  const context = await browser.newContext({
    viewport: { width: 1440, height: 900 },
    locale: 'zh-CN',
    proxy: { server: `http://localhost:${port}`, bypass: 'localhost' },
  });
  const page = await context.newPage();
  const faults: string[] = [];
  page.on('pageerror', (error) => faults.push(`page: ${error.message}`));
  page.on('console', (message) => {
    if (message.type() === 'error') faults.push(`console: ${message.text()} ${message.location().url}`);
  });
  return {
    context,
    page,
    outside,
    faults,
    close: async () => {
      await context.close();
      await stop(world);
    },
  };
}
