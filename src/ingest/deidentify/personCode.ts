import { codeText } from './base32';
import { keyedHash } from './keyedHash';

/** 26 characters of five bits: 130 of the 256 bits of the hash. */
const codeLength = 26;

/** Gives person codes under one key: `pk1_` and 26 characters; the same number always gets the same code. */
export interface PersonCoder {
  /** Codes of IDs in their one form, in their order. */
  codesOf(ids: readonly string[]): Promise<string[]>;
}

/** Each person is hashed once, however many rows they have. */
export async function createPersonCoder(key: Uint8Array, subtle?: SubtleCrypto | null): Promise<PersonCoder> {
  const hash = await keyedHash(key, subtle);
  const known = new Map<string, string>();
  return {
    async codesOf(ids) {
      const fresh = [...new Set(ids)].filter((id) => !known.has(id));
      const hashes = await hash(fresh);
      fresh.forEach((id, at) => known.set(id, `pk1_${codeText(hashes[at]!, codeLength)}`));
      return ids.map((id) => known.get(id)!);
    },
  };
}
