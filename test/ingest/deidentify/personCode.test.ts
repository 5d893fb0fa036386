import { createHmac, pbkdf2Sync, randomBytes, webcrypto } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { keyedHash, rounds, stretchPassphrase } from '../../../src/ingest/deidentify/keyedHash';
import { createPersonCoder } from '../../../src/ingest/deidentify/personCode';
import { readPersonNumber } from '../../../src/ingest/deidentify/personNumber';
import { fingerprint, newKey, readKey, writeKey } from '../../../src/ingest/deidentify/secretKey';
import { personalValues } from '../../../src/ingest/personalValues';

const ids = ['11010519491231002X', '34052419800101001X'];
const key = Uint8Array.from({ length: 32 }, (_, at) => at);
const browser = webcrypto.subtle as SubtleCrypto;

/** As another office would write it: HMAC, RFC 4648 in lower case, x as 8. */
function codeByHand(id: string, secret: Uint8Array): string {
  const bits = [...createHmac('sha256', secret).update(id).digest()]
    .map((byte) => byte.toString(2).padStart(8, '0'))
    .join('');
  const letters = Array.from({ length: 26 }, (_, at) => parseInt(bits.slice(at * 5, at * 5 + 5), 2));
  return `pk1_${letters.map((value) => 'abcdefghijklmnopqrstuvwxyz234567'[value]).join('')}`.replaceAll(
    'x',
    '8',
  );
}

describe('a person code', () => {
  it('is the HMAC-SHA-256 of the number, as node counts it', async () => {
    const { codesOf } = await createPersonCoder(key, browser);
    expect(await codesOf(ids)).toEqual(ids.map((id) => codeByHand(id, key)));
  });

  it('is the one that docs/person-codes.md lets an office count for itself', async () => {
    const { codesOf } = await createPersonCoder(key);
    // Counted by Python.
    expect(await codesOf(ids)).toEqual(['pk1_uztvkrj3cbw45igpujsccs8ft7', 'pk1_p4hdnpdlll6rhmyisaioeyqwde']);
  });

  it('is the same without the browser’s cryptography, as on plain http', async () => {
    const texts = ['', '11010519491231002X', '姓名', 'x'.repeat(200)];
    for (const secret of [key, randomBytes(32), randomBytes(100)]) {
      const expected = texts.map((text) => createHmac('sha256', secret).update(text).digest('hex'));
      for (const subtle of [browser, null]) {
        const hashes = await (await keyedHash(secret, subtle))(texts);
        expect(hashes.map((hash) => Buffer.from(hash).toString('hex'))).toEqual(expected);
      }
    }
  });

  it('is another under another key', async () => {
    const [one, other] = await Promise.all([key, newKey()].map((secret) => createPersonCoder(secret)));
    expect(await one!.codesOf(ids)).not.toEqual(await other!.codesOf(ids));
  });

  it('is never taken for anything personal, and fits the schema', async () => {
    const { codesOf } = await createPersonCoder(newKey(), null);
    const many = await codesOf(Array.from({ length: 20_000 }, (_, at) => `${at}`));
    expect(many.filter((code) => personalValues(code) !== 0)).toEqual([]);
    expect(many.filter((code) => !/^pk1_[a-wyz2-8]{26}$/.test(code))).toEqual([]);
    expect(new Set(many).size).toBe(20_000);
  });
});

describe('a passphrase', () => {
  it('gives the key that node’s PBKDF2 gives, with and without the browser’s cryptography', async () => {
    expect(rounds).toBeGreaterThanOrEqual(600_000);
    const salt = 'digital-skills-plan-tracker/person-code/1';
    const expected = pbkdf2Sync('示例口令 2026 test', salt, 600_000, 32, 'sha256').toString('hex');
    for (const subtle of [browser, null]) {
      const typed = ' 示例口令　２０２６ test\n';
      expect(Buffer.from(await stretchPassphrase(typed, subtle)).toString('hex')).toBe(expected);
    }
  });
});

describe('a key as text', () => {
  it('is read back out of its own text, in any case and spacing, and out of a file around it', () => {
    const text = writeKey(key);
    expect(text).toMatch(/^KEY1(-[0-9A-HJKMNP-TV-Z]{4}){14}$/);
    const variants = [
      text,
      text.toLowerCase(),
      text.replaceAll('-', ' '),
      text
        .replaceAll('0', 'O')
        .replace(/1(?!-)/g, 'l')
        .replace('KEYl', 'KEY1'),
      `去标识化密钥\r\n密钥：${text}\r\n密钥指纹：${fingerprint(key)}\r\n`,
      text.replaceAll('-', '－'),
    ];
    for (const variant of variants) expect(readKey(variant)).toEqual({ key });
  });

  it('tells a slip in any place from a text without a key', () => {
    const text = writeKey(key);
    const groups = text.indexOf('-') + 1;
    let slips = 0;
    for (let at = groups; at < text.length; at++) {
      if (text[at] === '-') continue;
      const slipped = text.slice(0, at) + (text[at] === 'Z' ? 'Y' : 'Z') + text.slice(at + 1);
      expect(readKey(slipped)).toEqual({ fault: 'check' });
      slips++;
    }
    expect(slips).toBe(56);
    expect(readKey(text.slice(0, -1))).toEqual({ fault: 'form' });
    expect(readKey('示例口令')).toEqual({ fault: 'form' });
  });

  it('survives every random key', () => {
    for (let round = 0; round < 500; round++) {
      const fresh = newKey();
      expect(readKey(writeKey(fresh))).toEqual({ key: fresh });
    }
  });

  it('has a fingerprint that differs between keys and is no part of the key', () => {
    const other = Uint8Array.from(key, (byte, at) => (at === 31 ? byte ^ 1 : byte));
    expect(fingerprint(key)).toMatch(/^[0-9A-Z]{4}-[0-9A-Z]{4}$/);
    expect(fingerprint(other)).not.toBe(fingerprint(key));
    expect(writeKey(key)).not.toContain(fingerprint(key).slice(0, 4));
  });
});

describe('a number', () => {
  it.each([
    '11010519491231002X',
    '11010519491231002x',
    '１１０１０５１９４９１２３１００２Ｘ',
    '110105 19491231 002X',
    '110105-19491231-002X',
    '110105491231002',
    '="11010519491231002X"',
    "'11010519491231002X",
    '\t11010519491231002X ',
    '11010519491231002Х',
  ])('of one person is one number: %s', (text) => {
    expect(readPersonNumber(text)).toEqual({ id: '11010519491231002X' });
  });

  it.each([
    ['110105********002X', 'masked'],
    ['110105XXXXXXXX002X', 'masked'],
    ['1.10105E+17', 'rounded'],
    ['110105194912310000', 'rounded'],
    ['110105194912310021', 'wrong'],
    ['1101051949123100', 'wrong'],
    ['', 'empty'],
    ['　', 'empty'],
    ['—', 'empty'],
    ['ae05564031c21338aa8a2e7266e7855c', 'other'],
    ['E00000000', 'other'],
  ])('that names nobody for certain has no code: %s is %s', (text, reason) => {
    expect(readPersonNumber(text)).toEqual({ reason });
  });
});
