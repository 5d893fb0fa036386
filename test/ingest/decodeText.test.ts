import { describe, expect, it } from 'vitest';
import { decodePieces, decodeText } from '../../src/ingest/decodeText';
import { refuseForeignFormat } from '../../src/ingest/format';
import { bytesOf } from './smallSchemas';

function hex(text: string): Uint8Array {
  return Uint8Array.from(text.match(/../g) ?? [], (pair) => parseInt(pair, 16));
}

describe('decodeText', () => {
  it.each([
    ['UTF-8', 'e78fade7baa7', '班级'],
    ['UTF-8', 'efbbbfe78fade7baa7', '班级'],
    ['UTF-16LE', 'fffeed73a77e', '班级'],
    ['UTF-16BE', 'feff73ed7ea7', '班级'],
    ['GB18030', 'b0e0bcb6b1e0bac5', '班级编号'],
    ['GB18030', 'fe9f9933a932', '䶮𬭎'],
  ])('reads %s from %s', (encoding, bytes, text) => {
    expect(decodeText(hex(bytes))).toEqual({ text, encoding });
  });

  it.each([
    ['a UTF-8 character cut off at the end', 'e78fade7ba'],
    ['bytes that no encoding explains', '61ffff62'],
  ])('refuses %s', (_, bytes) => {
    expect(() => decodeText(hex(bytes))).toThrow('err.encoding');
  });

  it('joins a four-byte character that lies across two pieces', () => {
    const bytes = new Uint8Array((1 << 21) + 2).fill(0x61);
    bytes.set(hex('9933a932'), (1 << 21) - 2);
    expect([...decodePieces(bytes, 'GB18030')].join('').slice(-3)).toBe('a𬭎');
  });
});

describe('refuseForeignFormat', () => {
  it.each([
    ['a.csv', '504b030400', 'err.zip', { real: 'zip' }],
    ['a.csv', '504b0304786c2f776f726b626f6f6b', 'err.format', { ext: 'csv', real: 'xlsx' }],
    ['a.csv', 'd0cf11e0a1b11ae1', 'err.format', { ext: 'csv', real: 'xls' }],
    ['表.CSV', '255044462d312e37', 'err.format', { ext: 'csv', real: 'pdf' }],
    ['a.gz', '1f8b08', 'err.zip', { real: 'gzip' }],
    ['a.xls', '3c68746d6c3e', 'err.format', { ext: 'xls', real: 'html' }],
    ['a', '61000000', 'err.format', { ext: '', real: 'binary' }],
    ['a.csv', '', 'load.empty', {}],
  ])('names what %s (%s) really is', (name, bytes, key, params) => {
    expect(() => refuseForeignFormat(hex(bytes), name)).toThrow(
      expect.objectContaining({ key, params }) as Error,
    );
  });

  it('lets text through, UTF-16 with its NUL bytes too', () => {
    expect(() => refuseForeignFormat(hex('fffe61002c00'), 'a.csv')).not.toThrow();
    expect(() => refuseForeignFormat(bytesOf('a,b'), 'a.csv')).not.toThrow();
  });
});
