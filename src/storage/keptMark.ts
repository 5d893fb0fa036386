/** That own data are kept in this browser, never what: how many files, and since which day (ISO). */
export interface KeptMark {
  files: number;
  day: string;
}

/** Other sites of the same server have data of their own. */
const key = `digital-skills-plan-tracker.kept ${new URL('.', document.baseURI).pathname}`;

/** The mark of what is kept, known at once where the data themselves take time; null where nothing is. */
export function readKeptMark(): KeptMark | null {
  try {
    const { files, day } = JSON.parse(localStorage.getItem(key) ?? '') as Partial<KeptMark>;
    return typeof files === 'number' && typeof day === 'string' ? { files, day } : null;
  } catch {
    return null;
  }
}

/** @throws DOMException where the browser keeps nothing */
export function writeKeptMark(mark: KeptMark | null): void {
  if (mark === null) localStorage.removeItem(key);
  else localStorage.setItem(key, JSON.stringify(mark));
}
