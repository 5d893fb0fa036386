import { readFile } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';

/** What browsers refuse under another type; all else, wasm too, is an octet stream. */
const types: Readonly<Record<string, string>> = {
  html: 'text/html',
  js: 'text/javascript',
  css: 'text/css',
  svg: 'image/svg+xml',
};

export interface BareServer {
  /** Address of the site, with a slash at its end. */
  site: string;
  /** Paths that were asked for, within the site's folder; others as they came. */
  asked: string[];
  /** Paths that were not there. */
  missing: string[];
  /** Ends it with every connection that it has; nothing listens at its address any more. */
  stop(): Promise<void>;
  /** Listens at the same address again. */
  restart(): Promise<void>;
}

interface BareServerOptions {
  /** Path of the site on its server, between slashes. */
  folder?: string;
  /** Names the compression of .gz files, as some servers do; the browser then opens them itself. */
  namesGzip?: boolean;
  /** Puts other bytes in the place of a file's, or adds a file. */
  change?(path: string, bytes: Buffer | null): Buffer | null;
}

/** The built site on the plainest server there is: no header but length and the few types that browsers insist on. */
export async function serveBare({
  folder = '/',
  namesGzip = false,
  change = (_, bytes) => bytes,
}: BareServerOptions = {}): Promise<BareServer> {
  const asked: string[] = [];
  const missing: string[] = [];
  const server = createServer((request, response) => {
    const path = new URL(request.url ?? '/', 'http://localhost').pathname;
    const name = path.startsWith(folder) ? path.slice(folder.length) || 'index.html' : null;
    asked.push(name ?? path);
    void (name === null ? Promise.resolve(null) : readFile(join('dist', name)).catch(() => null))
      .then((bytes) => (name === null ? null : change(name, bytes)))
      .then((bytes) => {
        if (bytes === null) missing.push(path);
        const ending = name?.split('.').at(-1) ?? '';
        response.sendDate = false;
        response.writeHead(bytes === null ? 404 : 200, {
          'Content-Type': types[ending] ?? 'application/octet-stream',
          'Content-Length': bytes?.length ?? 0,
          ...(namesGzip && ending === 'gz' ? { 'Content-Encoding': 'gzip' } : {}),
        });
        response.end(bytes);
      });
  });
  const port = await listen(server, 0);
  return {
    site: `http://localhost:${port}${folder}`,
    asked,
    missing,
    stop: () => stop(server),
    restart: async () => void (await listen(server, port)),
  };
}

/** @returns the port on which it listens */
export function listen(server: Server, port: number): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, 'localhost', () => resolve((server.address() as AddressInfo).port));
  });
}

export function stop(server: Server): Promise<void> {
  return new Promise((resolve, reject) => {
    server.close((error) => (error ? reject(error) : resolve()));
    server.closeAllConnections();
  });
}
