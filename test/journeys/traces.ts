import type { Page } from 'playwright-core';

/** Everything of an open page in which a value could have been left behind, by where it is. */
export type Traces = Record<
  'dom' | 'address' | 'local' | 'session' | 'databases' | 'caches' | 'files',
  string
>;

/** Reads document, fields, address, both storages, databases, caches and private files as text. */
export function readTraces(page: Page): Promise<Traces> {
  return page.evaluate(async () => {
    const all = <Item>(request: IDBRequest<Item>) =>
      new Promise<Item>((resolve, reject) => {
        request.onsuccess = () => resolve(request.result);
        request.onerror = () => reject(new Error('no answer of the database'));
      });
    const databases: unknown[] = [];
    for (const { name } of await indexedDB.databases()) {
      const database = await all(indexedDB.open(name ?? ''));
      for (const store of database.objectStoreNames)
        databases.push(store, await all(database.transaction(store).objectStore(store).getAll()));
      database.close();
    }
    const kept: string[] = [];
    // A page over plain http has neither caches nor private files.
    if ('caches' in window) {
      for (const name of await caches.keys()) {
        const cache = await caches.open(name);
        for (const request of await cache.keys())
          kept.push(request.url, (await (await cache.match(request))?.text()) ?? '');
      }
    }
    const files: string[] = [];
    const read = async (folder: FileSystemDirectoryHandle) => {
      const entries = folder as unknown as { values(): AsyncIterable<FileSystemHandle> };
      for await (const entry of entries.values()) {
        files.push(entry.name);
        if (entry.kind === 'directory') await read(entry as FileSystemDirectoryHandle);
        else files.push(await (await (entry as FileSystemFileHandle).getFile()).text());
      }
    };
    if ('storage' in navigator) await read(await navigator.storage.getDirectory());
    const fields = [...document.querySelectorAll('input, textarea, select')].map(
      (field) => (field as HTMLInputElement).value,
    );
    return {
      dom: [document.documentElement.outerHTML, ...fields].join('\n'),
      address: `${location.href} ${document.title} ${JSON.stringify(history.state)}`,
      local: JSON.stringify({ ...localStorage }),
      session: JSON.stringify({ ...sessionStorage }),
      databases: JSON.stringify(databases),
      caches: kept.join('\n'),
      files: files.join('\n'),
    };
  });
}

/** Where values were found, as `place: value`; spaces and hyphens of a text are passed over. */
export function foundIn(traces: Readonly<Record<string, string>>, planted: readonly string[]): string[] {
  return Object.entries(traces).flatMap(([place, text]) => {
    const plain = text.replace(/[\s-]/g, '');
    return planted
      .filter((value) => text.includes(value) || plain.includes(value.replace(/[\s-]/g, '')))
      .map((value) => `${place}: ${value}`);
  });
}

/** What a page said and asked for, workers included. */
export interface Heard {
  console: string[];
  requests: string[];
}

/** Notes everything that is written to the console or asked of a server from now on. */
export function listenTo(page: Page): Heard {
  const heard: Heard = { console: [], requests: [] };
  page.on('console', (message) => heard.console.push(message.text()));
  page.on('pageerror', (error) => heard.console.push(`${error.message}\n${error.stack ?? ''}`));
  page.context().on('request', (request) => {
    heard.requests.push(decodeURIComponent(request.url()), request.postData() ?? '');
  });
  return heard;
}

/** Everything that the page keeps, shows, or has said since it was listened to. */
export async function tracesOf(page: Page, heard: Heard): Promise<Readonly<Record<string, string>>> {
  const kept = await readTraces(page);
  return {
    ...kept,
    address: `${kept.address} ${decodeURIComponent(page.url())}`,
    cookies: await page.evaluate(() => document.cookie),
    console: heard.console.join('\n'),
    requests: heard.requests.join('\n'),
  };
}

/** Places in which one of the values stands as it is; the values are not repeated. */
export function placesOf(values: readonly string[], traces: Readonly<Record<string, string>>): string[] {
  return Object.entries(traces).flatMap(([place, text]) =>
    values.some((value) => text.includes(value)) ? [place] : [],
  );
}
