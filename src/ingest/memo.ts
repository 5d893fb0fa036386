import { detached } from './halfWidth';

const trial = 1 << 15;

/**
 * Remembers what `read` made of a text, for columns in which few texts occur often. A column of ever new texts
 * (record numbers) is noticed after some thirty thousand of them and no longer remembered.
 */
export function remembered<T>(read: (text: string) => T): (text: string) => T {
  const known = new Map<string, T>();
  let repeats = 0;
  let isWorthIt = true;
  return (text) => {
    if (!isWorthIt) return read(detached(text));
    const earlier = known.get(text);
    if (earlier !== undefined) {
      repeats++;
      return earlier;
    }
    const kept = detached(text);
    const result = read(kept);
    known.set(kept, result);
    if (known.size >= trial && repeats < known.size * 2) {
      isWorthIt = false;
      known.clear();
    }
    return result;
  };
}
