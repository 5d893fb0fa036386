import { Parser } from 'htmlparser2';
import { FileRefusal } from '../types';

export type Attributes = Readonly<Record<string, string>>;

/** What is done with the parts of an XML text; names come without their namespace. */
export interface XmlReader {
  open?(name: string, attributes: Attributes): void;
  text?(text: string): void;
  close?(name: string): void;
}

/**
 * Reads XML piece by piece: the text is never whole in memory. Entities of a document type are not expanded.
 * @throws FileRefusal `err.damaged` where the part cannot be unpacked
 */
export async function readXml(stream: ReadableStream<Uint8Array>, reader: XmlReader): Promise<void> {
  const parser = new Parser(
    {
      onopentag: (name, attributes) => reader.open?.(local(name), attributes),
      ontext: (text) => reader.text?.(text),
      onclosetag: (name) => reader.close?.(local(name)),
    },
    { xmlMode: true, decodeEntities: true },
  );
  const source = stream.getReader();
  let decoder: TextDecoder | null = null;
  for (;;) {
    const { done, value } = await source.read().catch((error: unknown) => {
      throw error instanceof FileRefusal ? error : new FileRefusal('err.damaged');
    });
    if (done) break;
    decoder ??= new TextDecoder(encodingOf(value));
    parser.write(decoder.decode(value, { stream: true }));
  }
  parser.end(decoder?.decode());
}

function encodingOf([first, second]: Uint8Array): string {
  if (first === 0xff && second === 0xfe) return 'UTF-16LE';
  return first === 0xfe && second === 0xff ? 'UTF-16BE' : 'UTF-8';
}

function local(name: string): string {
  const colon = name.indexOf(':');
  return colon < 0 ? name : name.slice(colon + 1);
}

/** Whether an attribute of an XML boolean says yes. */
export function isTrue(value: string | undefined): boolean {
  return value === '1' || value === 'true' || value === 'on';
}
