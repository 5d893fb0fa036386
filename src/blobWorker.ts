/** Scripts that are kept in the page: file address → blob address. */
const kept = new Map<string, string>();

/**
 * Starts a worker of this site through a blob: one loaded from its file would escape the page's
 * Content-Security-Policy, one from a blob inherits it. A kept script needs the server no more.
 * @param onDeath called when the worker is there no more, also where it was ended on purpose. A worker that dies says
 * nothing, so it holds a lock, which the browser then gives to the page; sites without https have no locks.
 */
export function startBlobWorker(url: string, type: WorkerType, onDeath?: () => void): Worker {
  const address = JSON.stringify(scriptAddress(url));
  const lock = `worker ${Math.random()}`;
  const hold = onDeath
    ? `self.navigator.locks?.request(${JSON.stringify(lock)},()=>new Promise(()=>{}));`
    : '';
  const source = type === 'module' ? `import ${address};${hold}` : `${hold}importScripts(${address})`;
  const worker = new Worker(toBlobAddress(source), { type });
  if (onDeath) void whenReleased(lock).then(onDeath);
  return worker;
}

/** Settles when a lock that another context has taken, or is about to take, is free again. */
async function whenReleased(lock: string): Promise<void> {
  const { locks } = navigator as { locks?: LockManager };
  if (!locks) return new Promise(() => undefined);
  const isHeld = async () => (await locks.query()).held?.some(({ name }) => name === lock) === true;
  // A worker whose script did not come never takes it, and says so itself.
  for (let tries = 0; !(await isHeld()); tries++) {
    if (tries > 200) return new Promise(() => undefined);
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  await locks.request(lock, () => undefined);
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
