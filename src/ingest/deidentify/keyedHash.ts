import { hmac } from '@noble/hashes/hmac.js';
import { pbkdf2 } from '@noble/hashes/pbkdf2.js';
import { sha256 } from '@noble/hashes/sha2.js';

/** HMAC-SHA-256 of texts in UTF-8 under one key, 32 bytes each. */
export type KeyedHash = (texts: readonly string[]) => Promise<Uint8Array[]>;

/** How often a passphrase is hashed before it is a key. */
export const rounds = 600_000;
/** One for all offices: the same passphrase must give the same key everywhere. */
const salt = 'digital-skills-plan-tracker/person-code/1';

const utf8 = new TextEncoder();

/** The browser's own cryptography; it has none on a page that came over plain http, as in many offices. */
const ofBrowser = (): SubtleCrypto | null =>
  (globalThis.crypto as { subtle?: SubtleCrypto } | undefined)?.subtle ?? null;

/** @param subtle null where the browser has none; the result is the same */
export async function keyedHash(key: Uint8Array, subtle = ofBrowser()): Promise<KeyedHash> {
  if (!subtle) {
    return (texts) => Promise.resolve(texts.map((text) => hmac(sha256, key, utf8.encode(text))));
  }
  const algorithm = { name: 'HMAC', hash: 'SHA-256' };
  const imported = await subtle.importKey('raw', copyOf(key), algorithm, false, ['sign']);
  return (texts) =>
    Promise.all(
      texts.map(async (text) => new Uint8Array(await subtle.sign('HMAC', imported, utf8.encode(text)))),
    );
}

/**
 * A key of 32 bytes from a passphrase, by PBKDF2 with HMAC-SHA-256. Blanks around it and the width of letters do not
 * matter, so that it may be typed on another computer.
 */
export async function stretchPassphrase(passphrase: string, subtle = ofBrowser()): Promise<Uint8Array> {
  const secret = utf8.encode(plainPassphrase(passphrase));
  const salted = utf8.encode(salt);
  if (!subtle) return pbkdf2(sha256, secret, salted, { c: rounds, dkLen: 32 });
  const imported = await subtle.importKey('raw', secret, 'PBKDF2', false, ['deriveBits']);
  const settings = { name: 'PBKDF2', hash: 'SHA-256', salt: salted, iterations: rounds };
  return new Uint8Array(await subtle.deriveBits(settings, imported, 256));
}

/** The passphrase as it is hashed. */
export function plainPassphrase(typed: string): string {
  return typed.normalize('NFKC').trim();
}

/** Its memory is its own, as the browser's types ask for. */
function copyOf(bytes: Uint8Array): Uint8Array<ArrayBuffer> {
  return new Uint8Array(bytes);
}
