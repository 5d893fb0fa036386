import type { Page } from 'playwright-core';

/** Where a page may have left something, and what stands there as one text. */
export type Traces = Record<string, string>;

/** What a page said and asked for, workers included. */
export interface Heard {
  console: string[];
  requests: string[];
}

/** Notes everything that is written to the console or asked of a server from now on. */
export function listenTo(page: Page): Heard {
  const heard: Heard = { console: [], requests: [] };
  page.on('console', (message) => heard.console.push(message.text()));
  page.on('pageerror', (error) =>
    heard.console.push(`${error.message}
${error.stack ?? ''}`),
  );
  page.context().on('request', (request) => {
    heard.requests.push(decodeURIComponent(request.url()), request.postData() ?? '');
  });
  return heard;
}

/** Everything that the page keeps, shows or has said. */
export async function tracesOf(page: Page, heard: Heard): Promise<Traces> {
  const kept = await page.evaluate(async () => {
    const opened = (name: string) =>
      new Promise<IDBDatabase>((resolve, reject) => {
        const request = indexedDB.open(name);
        request.onsuccess = () => resolve(request.result);
        request.onerror = () => reject(new Error('a database did not open'));
      });
    const answered = (request: IDBRequest) =>
      new Promise<unknown>((resolve, reject) => {
        request.onsuccess = () => resolve(request.result);
        request.onerror = () => reject(new Error('a store was not read'));
      });
    const inDatabases = async () => {
      const texts: string[] = [];
      for (const { name } of await indexedDB.databases()) {
        const database = await opened(name ?? '');
        for (const store of database.objectStoreNames) {
          const objects = database.transaction(store).objectStore(store);
          texts.push(
            store,
            JSON.stringify([await answered(objects.getAll()), await answered(objects.getAllKeys())]),
          );
        }
        database.close();
      }
      return texts.join('\n');
    };
    const inFolder = async (folder: FileSystemDirectoryHandle): Promise<string> => {
      const texts: string[] = [];
      const entries = folder as unknown as AsyncIterable<[string, FileSystemHandle]>;
      for await (const [entry, handle] of entries) {
        texts.push(entry);
        if (handle.kind === 'directory') texts.push(await inFolder(handle as FileSystemDirectoryHandle));
        else texts.push(await (await (handle as FileSystemFileHandle).getFile()).text());
      }
      return texts.join('\n');
    };
    const inCaches = async () => {
      const texts: string[] = [];
      for (const name of await caches.keys()) {
        const cache = await caches.open(name);
        for (const request of await cache.keys())
          texts.push(name, request.url, (await (await cache.match(request))?.text()) ?? '');
      }
      return texts.join('\n');
    };
    const fields = [...document.querySelectorAll<HTMLInputElement>('input, textarea, select')];
    return {
      localStorage: JSON.stringify({ ...localStorage }),
      sessionStorage: JSON.stringify({ ...sessionStorage }),
      indexedDB: await inDatabases(),
      opfs: await inFolder(await navigator.storage.getDirectory()),
      caches: await inCaches(),
      dom: [document.documentElement.outerHTML, ...fields.map(({ value }) => value)].join('\n'),
      address: [location.href, decodeURIComponent(location.href), JSON.stringify(history.state), name].join(
        '\n',
      ),
      cookies: document.cookie,
    };
  });
  return { ...kept, console: heard.console.join('\n'), requests: heard.requests.join('\n') };
}

/** Places in which one of the values stands; the values themselves are not repeated. */
export function placesOf(values: readonly string[], traces: Traces): string[] {
  return Object.entries(traces).flatMap(([place, text]) =>
    values.some((value) => text.includes(value)) ? [place] : [],
  );
}
