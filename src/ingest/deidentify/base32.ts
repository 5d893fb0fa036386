/**
 * RFC 4648 in lower case, with 8 for x: a run of x would read as a masked number, and without 0 and 1 no run of
 * digits can read as an ID, a date or a telephone number.
 */
const ofCodes = 'abcdefghijklmnopqrstuvw8yz234567';
/** Crockford's: no letter that is taken for a digit when it is copied by hand. */
const ofKeys = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

/** The first `length` characters of the bytes in base32, five bits each, as they stand in person codes. */
export function codeText(bytes: Uint8Array, length: number): string {
  return base32(bytes, ofCodes).slice(0, length);
}

/** Bytes in base32 for people to copy; the last character is filled up with zero bits. */
export function keyText(bytes: Uint8Array): string {
  return base32(bytes, ofKeys);
}

/** The bytes of a `keyText`; O is read as 0, I and L as 1. Null where it has other characters. */
export function bytesOfKeyText(text: string): Uint8Array | null {
  const bytes: number[] = [];
  let [held, bits] = [0, 0];
  for (const letter of text.toUpperCase().replace(/O/g, '0').replace(/[IL]/g, '1')) {
    const value = ofKeys.indexOf(letter);
    if (value < 0) return null;
    held = ((held << 5) | value) & 0xfff;
    bits += 5;
    if (bits < 8) continue;
    bits -= 8;
    bytes.push((held >> bits) & 0xff);
  }
  return new Uint8Array(bytes);
}

function base32(bytes: Uint8Array, alphabet: string): string {
  let text = '';
  let [held, bits] = [0, 0];
  for (const byte of bytes) {
    held = ((held << 8) | byte) & 0xfff;
    bits += 8;
    while (bits >= 5) {
      bits -= 5;
      text += alphabet.charAt((held >> bits) & 31);
    }
  }
  return bits === 0 ? text : text + alphabet.charAt((held << (5 - bits)) & 31);
}
