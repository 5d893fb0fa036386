import { hmac } from '@noble/hashes/hmac.js';
import { sha256 } from '@noble/hashes/sha2.js';
import { bytesOfKeyText, keyText } from './base32';

/** Bytes of a key. */
export const keyLength = 32;
const bodyLength = 52;
const checkLength = 4;
const mark = 'KEY1';
const written = new RegExp(`${mark}((?:[ -]*[0-9A-Z]){${bodyLength + checkLength}})(?![ -]*[0-9A-Z])`);

/** A new key from the browser's random numbers, which it has on plain http too. */
export function newKey(): Uint8Array {
  return crypto.getRandomValues(new Uint8Array(keyLength));
}

/**
 * A key for people to keep: `KEY1-` and 14 groups of four characters. The last group is a checksum of 20 bits, so that
 * a slip in typing is noticed.
 */
export function writeKey(key: Uint8Array): string {
  const text = keyText(key) + checksum(key);
  return [mark, ...(text.match(/.{4}/g) ?? [])].join('-');
}

/** What became of a text that should hold a key: the key, or `form` (none in it), or `check` (a slip in it). */
export type ReadKey = { key: Uint8Array } | { fault: 'form' | 'check' };

/** Reads a key in any spacing and case, also out of the text file that it was exported to. */
export function readKey(text: string): ReadKey {
  const plain = text
    .normalize('NFKC')
    .toUpperCase()
    .replace(/[‐‑‒–—−]/g, '-')
    .replace(/\s+/g, ' ');
  const found = written.exec(plain)?.[1]?.replace(/[ -]/g, '');
  if (found === undefined) return { fault: 'form' };
  const key = bytesOfKeyText(found.slice(0, bodyLength));
  if (key === null) return { fault: 'form' };
  const given = bytesOfKeyText(found.slice(bodyLength));
  const expected = bytesOfKeyText(checksum(key));
  const isRight = key.length === keyLength && given?.join() === expected?.join();
  return isRight && writesBack(found, key) ? { key } : { fault: 'check' };
}

/**
 * Eight characters by which two offices see whether they have the same key. They are a keyed hash of a fixed text, so
 * that the key does not follow from them.
 */
export function fingerprint(key: Uint8Array): string {
  const text = keyText(hmac(sha256, key, new TextEncoder().encode('fingerprint')));
  return `${text.slice(0, 4)}-${text.slice(4, 8)}`;
}

/** The last character of key and checksum has bits that say nothing: they must be as they are written. */
function writesBack(found: string, key: Uint8Array): boolean {
  const plain = found.replace(/O/g, '0').replace(/[IL]/g, '1');
  return plain === keyText(key) + checksum(key);
}

function checksum(key: Uint8Array): string {
  return keyText(sha256(key)).slice(0, checkLength);
}
