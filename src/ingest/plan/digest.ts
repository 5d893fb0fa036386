/**
 * 64 bits of a text as 16 hexadecimal digits, the same on every machine. It hides nothing (it is no cipher); among a
 * million different texts the chance that any two share a digest is about 3 in 100 million.
 */
export function digestOf(text: string): string {
  let high = 0x9e3779b9;
  let low = 0x85ebca6b ^ text.length;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    // Turned before it is multiplied: else the low bits of both words would say the same.
    high = Math.imul(turned(high ^ code, 15), 0x9e3779b1);
    low = Math.imul(turned(low ^ code, 13) + high, 0x85ebca77);
  }
  const first = mixed(high ^ turned(low, 16));
  return hex(first) + hex(mixed(low + first));
}

function turned(word: number, by: number): number {
  return (word << by) | (word >>> (32 - by));
}

/** The last step of MurmurHash3: every bit reaches every other. */
function mixed(word: number): number {
  let one = Math.imul(word ^ (word >>> 16), 0x85ebca6b);
  one = Math.imul(one ^ (one >>> 13), 0xc2b2ae35);
  return one ^ (one >>> 16);
}

function hex(word: number): string {
  return (word >>> 0).toString(16).padStart(8, '0');
}
