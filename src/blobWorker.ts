/** Scripts that are kept in the page: file address → blob address. */
const kept = new Map<string, string>();

/**
 * Starts a worker of this site through a blob: one loaded from its file would escape the page's
 * Content-Security-Policy, one from a blob inherits it. A kept script needs the server no more.
 */
export function startBlobWorker(url: string, type: WorkerType): Worker {
  const file = new URL(url, document.baseURI).href;
  const address = JSON.stringify(file);
  const source = type === 'module' ? `import ${address}` : `importScripts(${address})`;
  return new Worker(kept.get(file) ?? toBlobAddress(source), { type });
}

/**
 * Fetches the script of a classic worker and keeps it, so that the worker starts without the server too.
 * @throws Error where the site does not give it
 */
export async function keepWorkerScript(url: string): Promise<void> {
  const file = new URL(url, document.baseURI).href;
  if (kept.has(file)) return;
  const answer = await fetch(file);
  if (!answer.ok) throw new Error(`${file}: ${answer.status}`);
  kept.set(file, toBlobAddress(await answer.text()));
}

/** Where a worker finds a script of this site: the kept copy, or the file itself. */
export function scriptAddress(url: string): string {
  const file = new URL(url, document.baseURI).href;
  return kept.get(file) ?? file;
}

function toBlobAddress(source: string): string {
  return URL.createObjectURL(new Blob([source], { type: 'text/javascript' }));
}
