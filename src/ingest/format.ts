import { FileRefusal } from './types';

interface Signature {
  real: string;
  start: readonly number[];
  /** The same bytes stand at the end; without them a heading such as PARENT would be taken for it. */
  isEndToo?: boolean;
}

const signatures: readonly Signature[] = [
  { real: 'zip', start: [0x50, 0x4b, 0x03, 0x04] },
  { real: 'zip', start: [0x50, 0x4b, 0x05, 0x06] },
  { real: 'xls', start: [0xd0, 0xcf, 0x11, 0xe0] },
  { real: 'pdf', start: [0x25, 0x50, 0x44, 0x46] },
  { real: 'gzip', start: [0x1f, 0x8b] },
  { real: 'rar', start: [0x52, 0x61, 0x72, 0x21] },
  { real: '7z', start: [0x37, 0x7a, 0xbc, 0xaf] },
  { real: 'parquet', start: [0x50, 0x41, 0x52, 0x31] },
  { real: 'parquet-locked', start: [0x50, 0x41, 0x52, 0x45], isEndToo: true },
  { real: 'arrow', start: [0x41, 0x52, 0x52, 0x4f, 0x57, 0x31] },
  // A stream has no name of its own: it begins with a message, and the first message of a table is never empty.
  { real: 'arrow', start: [0xff, 0xff, 0xff, 0xff] },
  { real: 'feather1', start: [0x46, 0x45, 0x41, 0x31], isEndToo: true },
  { real: 'rtf', start: [0x7b, 0x5c, 0x72, 0x74, 0x66] },
];
/** Web pages and XML are met under the extension of a spreadsheet; `ï»¿` is the UTF-8 mark. */
const markup =
  /^(?:ï»¿|ÿþ|þÿ)?\s*(?:<!--.*?-->\s*)*<(\?xml|!doctype html|html|head|meta|body|style|table)\b/is;
/** Answers of a web service and archived web pages are text too, but no tables. */
const service = /^(?:ï»¿)?\s*(?:\{\s*"|\[\s*[{[]\s*")/;
const archivedPage = /^(?:ï»¿)?\s*(?:From:[^\n]*\n(?:[\w-]+:[^\n]*\n)*?)?MIME-Version:\s*1/i;
const markupStart = 2048;
const archives: readonly string[] = ['zip', 'rar', '7z', 'gzip'];

/**
 * Refuses what is not delimited text, by content and not by name.
 * @throws FileRefusal `load.empty`; `err.zip` for archives; `err.format` {ext, real} for everything else.
 */
export function refuseForeignFormat(bytes: Uint8Array, name: string): void {
  if (bytes.length === 0) throw new FileRefusal('load.empty');
  const real = foreignFormat(bytes);
  if (real === null) return;
  if (archives.includes(real)) throw new FileRefusal('err.zip', { real });
  throw new FileRefusal('err.format', { ext: extensionOf(name), real });
}

/** What a file is by its content (`xlsx`, `xls`, `html`, `gzip`, `zip`, …), null where it is delimited text. */
export function foreignFormat(bytes: Uint8Array): string | null {
  const match = signatures.find(
    ({ start, isEndToo = false }) =>
      start.every((byte, index) => bytes[index] === byte) &&
      (!isEndToo || start.every((byte, index) => bytes[bytes.length - start.length + index] === byte)),
  );
  if (match?.real === 'zip') return officeFormat(bytes) ?? 'zip';
  if (match) return match.real;
  const start = latin(bytes.subarray(0, markupStart)).replace(/\0/g, '');
  const [, tag] = markup.exec(start) ?? [];
  if (tag) return tag === '?xml' && !/<html/i.test(start) ? 'xml' : 'html';
  if (service.test(start)) return 'json';
  if (archivedPage.test(start)) return 'mhtml';
  return hasWideMark(bytes) || !bytes.includes(0) ? null : 'binary';
}

/** An Office file is a zip whose directory, at the end, names its parts. */
function officeFormat(bytes: Uint8Array): string | null {
  const directory = latin(bytes.subarray(-65536)) + latin(bytes.subarray(0, 4096));
  if (directory.includes('xl/')) return 'xlsx';
  if (directory.includes('word/')) return 'docx';
  if (directory.includes('application/vnd.oasis.opendocument')) return 'ods';
  return directory.includes('ppt/') ? 'pptx' : null;
}

function hasWideMark(bytes: Uint8Array): boolean {
  return (bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff);
}

function latin(bytes: Uint8Array): string {
  return new TextDecoder('latin1').decode(bytes);
}

/** What stands behind the last dot of a file's name, in lower case; empty where there is none. */
export function extensionOf(name: string): string {
  const dot = name.lastIndexOf('.');
  return dot < 0 ? '' : name.slice(dot + 1).toLowerCase();
}
