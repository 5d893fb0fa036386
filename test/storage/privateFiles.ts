import { vi } from 'vitest';

/** The browser's private files, locks and small store, in memory: as much of them as the product uses. */
class FileHandle {
  constructor(
    private readonly files: Map<string, Blob>,
    private readonly name: string,
  ) {}

  getFile() {
    const file = this.files.get(this.name);
    return file ? Promise.resolve(file) : Promise.reject(new DOMException(this.name, 'NotFoundError'));
  }

  createWritable() {
    let content: Blob | null = null;
    return Promise.resolve({
      write: (part: Blob | string) => {
        content = new Blob([part]);
        return Promise.resolve();
      },
      close: () => {
        if (content) this.files.set(this.name, content);
        return Promise.resolve();
      },
      abort: () => Promise.resolve(),
    });
  }
}

function directoryOf(files: Map<string, Blob>) {
  const directory = {
    getDirectoryHandle: () => Promise.resolve(directory),
    getFileHandle: (name: string, { create = false } = {}) =>
      create || files.has(name)
        ? Promise.resolve(new FileHandle(files, name))
        : Promise.reject(new DOMException(name, 'NotFoundError')),
    removeEntry: (name: string) => {
      files.delete(name);
      return Promise.resolve();
    },
    keys: async function* () {
      await Promise.resolve();
      yield* [...files.keys()];
    },
  };
  return directory;
}

/** Puts an empty browser in place. @returns its files by name */
export function usePrivateFiles(): Map<string, Blob> {
  const files = new Map<string, Blob>();
  const items = new Map<string, string>();
  let lastTurn: Promise<unknown> = Promise.resolve();
  const storage = {
    getDirectory: () => Promise.resolve(directoryOf(files)),
    persist: () => Promise.resolve(true),
  };
  const request = (_: string, work: () => Promise<void>) => {
    const turn = lastTurn.then(work);
    lastTurn = turn.catch(() => undefined);
    return turn;
  };
  vi.stubGlobal('document', { baseURI: 'http://localhost/' });
  vi.stubGlobal('navigator', { storage, locks: { request } });
  vi.stubGlobal('FileSystemFileHandle', FileHandle);
  vi.stubGlobal(
    'BroadcastChannel',
    class {
      onmessage = null;
      postMessage() {
        return undefined;
      }
    },
  );
  vi.stubGlobal('localStorage', {
    getItem: (key: string) => items.get(key) ?? null,
    setItem: (key: string, value: string) => items.set(key, value),
    removeItem: (key: string) => items.delete(key),
  });
  return files;
}
