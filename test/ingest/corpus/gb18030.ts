/** Characters of two bytes, and those of the first plane that need four. */
let known: ReadonlyMap<string, readonly number[]> | null = null;

const decoder = new TextDecoder('gb18030');

function table(): ReadonlyMap<string, readonly number[]> {
  const bytesOf = new Map<string, readonly number[]>();
  const note = (bytes: readonly number[]) => {
    const text = decoder.decode(new Uint8Array(bytes));
    if ([...text].length === 1 && text !== '\ufffd' && !bytesOf.has(text)) bytesOf.set(text, bytes);
  };
  for (let lead = 0x81; lead <= 0xfe; lead++)
    for (let trail = 0x40; trail <= 0xfe; trail++) note([lead, trail]);
  for (let index = 0; index < 39_420; index++) note(fourBytes(index));
  return bytesOf;
}

function fourBytes(index: number): readonly number[] {
  return [
    0x81 + Math.floor(index / 12_600),
    0x30 + (Math.floor(index / 1260) % 10),
    0x81 + (Math.floor(index / 10) % 126),
    0x30 + (index % 10),
  ];
}

/** Text in GB18030, characters of four bytes included; the platform only decodes it. */
export function gb18030(text: string): Uint8Array {
  known ??= table();
  const bytes: number[] = [];
  for (const character of text) {
    const point = character.codePointAt(0) ?? 0;
    if (point < 0x80) bytes.push(point);
    else if (point >= 0x10000) bytes.push(...fourBytes(point - 0x10000 + 189_000));
    else bytes.push(...(known.get(character) ?? [0x3f]));
  }
  return new Uint8Array(bytes);
}
