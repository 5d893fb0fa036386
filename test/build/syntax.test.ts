import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse, type ecmaVersion } from 'acorn';
import { describe, expect, it } from 'vitest';
import { oldestChromium } from '../../vite.config';

if (!existsSync('dist/index.html')) throw new Error('the site is not built; run npm run build first');
const page = readFileSync('dist/index.html', 'utf8');
const emitted = readdirSync('dist', { recursive: true, encoding: 'utf8' });
const scripts = emitted.filter((name) => name.endsWith('.js') && name !== 'old-browser.js');
const read = (name: string) => readFileSync(join('dist', name), 'utf8');

/** Chromium 94 completed the syntax of ES2022; that of ES2024 (flag v of regular expressions) came with 112. */
const syntax: ecmaVersion = 2022;

/** What came to Chromium after the oldest one that the page names, and no library asks for before it uses it. */
const tooNew = [
  /\.(toSorted|toReversed|toSpliced)\(/, // 110
  /\.isWellFormed\(/, // 111
  /\b(Object|Map)\.groupBy\(/, // 117
  /\bPromise\.(withResolvers|try)\(/, // 119, 128
  /\bURL\.(canParse|parse)\(/, // 120, 126
  /\bArray\.fromAsync\(/, // 121
  /\bAbortSignal\.any\(/, // 116
];
const tooNewStyles = [/color-mix\(/, /light-dark\(/, /oklch\(/, /\d[sdl]v[hw]\b/];

describe('the oldest Chromium', () => {
  it('is one for which this test knows the syntax', () => {
    expect(oldestChromium).toBeGreaterThanOrEqual(94);
    expect(oldestChromium).toBeLessThan(110);
  });

  it('is named in both sentences of the page', () => {
    expect(page).toContain(`Chrome内核${oldestChromium}以上版本`);
    expect(page.replace(/\s+/g, ' ')).toContain(`use a Chromium ${oldestChromium} or later`);
  });

  it('is named in the deployment notes', () => {
    const notes = readFileSync('docs/deployment.md', 'utf8');
    expect(notes).toContain(`Chrome内核${oldestChromium}以上版本`);
    expect(notes).toContain(`Chromium ${oldestChromium} or later`);
  });

  it.each(scripts)('reads %s', (name) => {
    // Workers are started as classic scripts, the rest are modules.
    const sourceType = name.includes('worker') ? 'script' : 'module';
    expect(() => parse(read(name), { ecmaVersion: syntax, sourceType })).not.toThrow();
  });

  it.each(scripts)('has what %s calls', (name) => {
    const text = read(name);
    expect(tooNew.map((call) => text.match(call)?.[0]).filter(Boolean)).toEqual([]);
  });

  it('knows the colours and lengths of the styles', () => {
    const styles = emitted.filter((name) => name.endsWith('.css')).map(read);
    expect(styles).not.toEqual([]);
    expect(tooNewStyles.filter((one) => styles.some((text) => one.test(text)))).toEqual([]);
  });
});

it('browsers of any age can read the script that speaks to the old ones', () => {
  expect(() => parse(read('old-browser.js'), { ecmaVersion: 5, sourceType: 'script' })).not.toThrow();
});

describe('the built page', () => {
  const head = page.slice(page.indexOf('<head>') + '<head>'.length, page.indexOf('</head>'));
  const tags = [...page.matchAll(/<(script|link|meta|img|style)\b[^>]*>/g)].map(([tag]) => tag);

  it('has its policy before everything else', () => {
    expect(head.trimStart()).toMatch(
      /^<meta http-equiv="Content-Security-Policy" content="default-src &#39;none&#39;;/,
    );
  });

  it('says its encoding where browsers look for it, in the first 1024 bytes', () => {
    expect(Buffer.from(page).subarray(0, 1024).toString()).toContain('<meta charset="utf-8" />');
  });

  it('asks browsers with two engines for the fast one', () => {
    expect(tags).toContain('<meta name="renderer" content="webkit" />');
  });

  it('has no script or style of its own text', () => {
    expect(tags.filter((tag) => tag.startsWith('<style'))).toEqual([]);
    expect(tags.filter((tag) => tag.startsWith('<script') && !tag.includes(' src="'))).toEqual([]);
    expect(page).not.toMatch(/<script\b[^>]*>\s*[^<\s]/);
    expect(page).not.toMatch(/<[^>]+\s(style|on[a-z]+)=/);
  });

  it('says what it needs where scripts are switched off', () => {
    expect(page).toMatch(/<noscript>\s*<p>本看板需要启用JavaScript。<\/p>/);
  });

  it('names its files relative to itself', () => {
    const addresses = [...page.matchAll(/\s(?:src|href)="([^"]*)"/g)].map(([, address]) => address);
    expect(addresses.length).toBeGreaterThan(3);
    expect(addresses.filter((address) => !address?.startsWith('./'))).toEqual([]);
  });

  it('asks for no file that is not there', () => {
    const files = [...page.matchAll(/\s(?:src|href)="\.\/([^"]*)"/g)].map(([, file]) => file ?? '');
    expect(files.filter((file) => !emitted.includes(file))).toEqual([]);
  });
});
