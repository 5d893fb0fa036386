const keyAlphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';

/** Seeded generator (sfc32): the same seed text gives the same sequence on every machine. */
export class Random {
  private a: number;
  private b: number;
  private c: number;
  private d = 1;

  constructor(seed: string) {
    let hash = 0x811c9dc5;
    for (let at = 0; at < seed.length; at++) hash = Math.imul(hash ^ seed.charCodeAt(at), 0x01000193);
    this.a = hash | 0;
    this.b = Math.imul(hash, 0x9e3779b1) | 0;
    this.c = Math.imul(hash, 0x85ebca6b) | 0;
    for (let turn = 0; turn < 15; turn++) this.bits();
  }

  private bits(): number {
    const sum = (((this.a + this.b) | 0) + this.d) | 0;
    this.d = (this.d + 1) | 0;
    this.a = this.b ^ (this.b >>> 9);
    this.b = (this.c + (this.c << 3)) | 0;
    this.c = (((this.c << 21) | (this.c >>> 11)) + sum) | 0;
    return sum >>> 0;
  }

  /** In [0, 1). */
  next(): number {
    return this.bits() / 4294967296;
  }

  /** Whole number from `low` to `high`, both included. */
  int(low: number, high: number): number {
    return low + Math.floor(this.next() * (high - low + 1));
  }

  chance(probability: number): boolean {
    return this.next() < probability;
  }

  /** One of the items; throws on an empty list. */
  pick<T>(items: readonly T[]): T {
    const item = items[Math.floor(this.next() * items.length)];
    if (item === undefined) throw new Error('cannot pick from an empty list');
    return item;
  }

  /** A new pseudonym: `pk1_` and 16 characters, 96 random bits. */
  personKey(): string {
    let text = 'pk1_';
    for (let group = 0; group < 4; group++) {
      let bits = this.bits();
      for (let place = 0; place < 4; place++) {
        text += keyAlphabet.charAt(bits & 63);
        bits >>>= 6;
      }
    }
    return text;
  }
}

/** Items drawn in proportion to their weights; throws where no weight is positive. */
export class Weighted<T> {
  private readonly edges: number[] = [];
  private readonly total: number;

  constructor(
    private readonly items: readonly T[],
    weightOf: (item: T, index: number) => number,
  ) {
    let sum = 0;
    items.forEach((item, index) => {
      sum += weightOf(item, index);
      this.edges.push(sum);
    });
    if (sum <= 0) throw new Error('no weight is positive');
    this.total = sum;
  }

  pick(random: Random): T {
    const mark = random.next() * this.total;
    let low = 0;
    let high = this.edges.length - 1;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.edges[middle] ?? 0) > mark) high = middle;
      else low = middle + 1;
    }
    return this.items[low] as T;
  }
}

/** Weighted choice written as pairs. */
export function weightedOf<T>(pairs: readonly (readonly [T, number])[]): Weighted<T> {
  return new Weighted(
    pairs.map(([item]) => item),
    (_, index) => pairs[index]?.[1] ?? 0,
  );
}
