/**
 * Starts a worker of this site through a blob: one loaded from its file would escape the page's
 * Content-Security-Policy, one from a blob inherits it.
 */
export function startBlobWorker(url: string, type: WorkerType): Worker {
  const address = JSON.stringify(new URL(url, document.baseURI).href);
  const source = type === 'module' ? `import ${address}` : `importScripts(${address})`;
  return new Worker(URL.createObjectURL(new Blob([source], { type: 'text/javascript' })), { type });
}
