import { FileRefusal } from '../ingest/types';
import type { CaseBook } from '../model/caseBook';
import type { GenerationStorage, KeptData } from '../query/dataState';
import { randomId } from '../query/loadRecord';
import {
  casesFile,
  casesName,
  filesOf,
  indexName,
  pointerOf,
  readIndex,
  readKept,
  rowsName,
  snapshotName,
  toIndex,
  type Index,
} from './keptFiles';
import { readKeptMark, writeKeptMark } from './keptMark';

/** Other sites of the same server have data of their own. */
const place = `digital-skills-plan-tracker${new URL('.', document.baseURI).pathname.replaceAll('/', ' ')}`;

/** The browser's private files of this site (OPFS): only for it, on this computer, for everybody who uses the browser. */
export class BrowserStorage implements GenerationStorage {
  private readonly channel = new BroadcastChannel(place);

  private constructor(
    private readonly directory: FileSystemDirectoryHandle,
    /** The pointer that this tab knows to be the present one; null where nothing is kept. */
    private known: string | null,
  ) {}

  /** The book of cases that was last written or read, and its file. */
  private written: { cases: CaseBook; name: string | null } | null = null;

  /** Null in browsers that keep no files, and on sites without https. */
  static async open(): Promise<BrowserStorage | null> {
    try {
      const root = await navigator.storage.getDirectory();
      const directory = await root.getDirectoryHandle(place, { create: true });
      const index = await readIndex(directory).catch(() => null);
      const canWrite = 'createWritable' in FileSystemFileHandle.prototype;
      return canWrite ? new BrowserStorage(directory, index && pointerOf(index)) : null;
    } catch {
      return null;
    }
  }

  /** What is kept; null where nothing is, or where it cannot be read. */
  async read(): Promise<KeptData | null> {
    return this.known === null ? null : readKept(this.directory).catch(() => null);
  }

  /** Called when another tab has changed what is kept. */
  onOtherTab(listener: () => void): void {
    this.channel.onmessage = listener;
  }

  async keep(kept: KeptData): Promise<void> {
    await this.alone(async () => {
      const mark = readKeptMark();
      const files = new Set(await this.names());
      let index: Index;
      try {
        const cases = await this.writeCases(kept.cases);
        index = toIndex(kept, cases);
        for (const { record, rows } of [kept.generation, ...kept.earlier]
          .flatMap(({ steps }) => steps)
          .flatMap(({ loads }) => loads))
          if (!files.has(rowsName(record))) await this.write(rowsName(record), rows.blob);
        await this.write(snapshotName(index.current), JSON.stringify(kept.snapshot));
        // Before the switch: whoever reloads in between is told of a loss rather than shown the sample.
        writeKeptMark({
          files: kept.generation.steps.flatMap(({ loads }) => loads).length,
          day: kept.generation.at.slice(0, 10),
        });
        await this.write(indexName, JSON.stringify(index));
      } catch (error) {
        writeKeptMark(mark);
        await this.tidy(files);
        throw isFull(error) ? new FileRefusal('load.quota') : error;
      }
      this.switched(index, kept.cases);
      await this.tidy(new Set(filesOf(index)));
    });
    // Otherwise the browser may clear it when the disk runs full.
    await navigator.storage.persist().catch(() => false);
  }

  async keepCases(cases: CaseBook): Promise<void> {
    await this.alone(async () => {
      if (this.known === null) return;
      const files = new Set(await this.names());
      const index = { ...(await readIndex(this.directory)) };
      try {
        const name = await this.writeCases(cases);
        if (name === null) delete index.cases;
        else index.cases = name;
        await this.write(indexName, JSON.stringify(index));
      } catch (error) {
        await this.tidy(files);
        throw isFull(error) ? new FileRefusal('load.quota') : error;
      }
      this.switched(index, cases);
      await this.tidy(new Set(filesOf(index)));
    });
  }

  /** The name of the file with these cases, which is written where it is not there; null for none. */
  private async writeCases(cases: CaseBook): Promise<string | null> {
    if (this.written?.cases === cases) return this.written.name;
    if (cases.size === 0) return null;
    const name = casesName(randomId());
    await this.write(name, await casesFile(cases));
    return name;
  }

  private switched(index: Index, cases: CaseBook): void {
    this.known = pointerOf(index);
    this.written = { cases, name: index.cases ?? null };
  }

  async forget(): Promise<void> {
    await this.alone(async () => {
      await this.directory.removeEntry(indexName).catch(() => undefined);
      writeKeptMark(null);
      this.known = null;
      this.written = null;
      await this.tidy(new Set());
    });
  }

  /** Removes whatever is there without being marked as kept; in silence, since nobody counts on it. */
  async clear(): Promise<void> {
    if (this.known !== null) await this.forget().catch(() => undefined);
  }

  /** One tab at a time, and only one that knows what is kept. */
  private async alone(work: () => Promise<void>): Promise<void> {
    await navigator.locks.request(place, async () => {
      const present = await readIndex(this.directory).catch(() => null);
      if ((present && pointerOf(present)) !== this.known) throw new FileRefusal('load.otherTab');
      await work();
    });
    this.channel.postMessage('changed');
  }

  /** A file is there whole or not at all: its content takes its place when it is closed. */
  private async write(name: string, content: Blob | string): Promise<void> {
    const handle = await this.directory.getFileHandle(name, { create: true });
    const stream = await handle.createWritable();
    try {
      await stream.write(content);
      await stream.close();
    } catch (error) {
      await stream.abort().catch(() => undefined);
      throw error;
    }
  }

  private async names(): Promise<string[]> {
    const names: string[] = [];
    for await (const name of this.directory.keys()) names.push(name);
    return names;
  }

  /** Removes what is left of earlier generations and of loads that were broken off. */
  private async tidy(needed: ReadonlySet<string>): Promise<void> {
    for (const name of await this.names())
      if (!needed.has(name)) await this.directory.removeEntry(name).catch(() => undefined);
  }
}

function isFull(error: unknown): boolean {
  return error instanceof DOMException && error.name === 'QuotaExceededError';
}
