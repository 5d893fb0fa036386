import type { LoadableFile } from '../../ingest/checkTask';

/** The files that were checked, as long as somebody still looks at what became of them. */
const originals = new WeakMap<LoadableFile, File>();

export function keepOriginal(checked: LoadableFile, file: File): void {
  originals.set(checked, file);
}

export function originalOf(checked: LoadableFile): File | null {
  return originals.get(checked) ?? null;
}
