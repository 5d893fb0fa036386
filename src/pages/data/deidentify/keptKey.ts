import { readKey, writeKey } from '../../../ingest/deidentify/secretKey';

const name = 'digital-skills-plan-tracker.person-code-key';

/** The key that was kept in this browser because its user asked for it; null where there is none. */
export function readKeptKey(): Uint8Array | null {
  try {
    const read = readKey(localStorage.getItem(name) ?? '');
    return 'key' in read ? read.key : null;
  } catch {
    return null;
  }
}

/** Whether it could be kept: some browsers keep nothing. */
export function keepKey(key: Uint8Array): boolean {
  try {
    localStorage.setItem(name, writeKey(key));
    return true;
  } catch {
    return false;
  }
}

export function forgetKey(): void {
  try {
    localStorage.removeItem(name);
  } catch {
    // Then nothing was kept.
  }
}
