import { readFileSync } from 'node:fs';
import {
  converter,
  differenceEuclidean,
  filterDeficiencyDeuter,
  filterDeficiencyProt,
  filterDeficiencyTrit,
  wcagContrast,
  type Color,
} from 'culori';
import { describe, expect, it } from 'vitest';
import { statusColour, statusSigns } from '../../src/theme/status';

const css = readFileSync(new URL('../../src/theme/tokens.css', import.meta.url), 'utf8');

/** The colours that the rule of a selector sets, by token. */
function coloursOf(selector: string): Record<string, string> {
  const start = css.indexOf(`${selector} {`);
  if (start < 0) throw new Error(`no rule ${selector}`);
  const rule = css.slice(start, css.indexOf('}', start));
  return Object.fromEntries(
    [...rule.matchAll(/--([\w-]+): (#[0-9a-f]{6});/g)].map(([, name, value]) => [name!, value!]),
  );
}

const light = coloursOf(':root');
const themes = { light, dark: { ...light, ...coloursOf(":root[data-theme='dark']") } };
const statuses = Object.keys(statusSigns) as (keyof typeof statusSigns)[];
const tokenOf = (status: keyof typeof statusSigns) => /^var\(--([\w-]+)\)$/.exec(statusColour(status))![1]!;

it('gives the dark theme the same colours, whether the reader or the system asked for it', () => {
  expect(coloursOf(":root:not([data-theme='light'])")).toEqual(coloursOf(":root[data-theme='dark']"));
  expect(Object.keys(coloursOf(":root[data-theme='dark']")).sort()).toEqual(Object.keys(light).sort());
});

it('has a sign of its own for each of the ten statuses', () => {
  expect(Object.values(statusSigns)).toEqual(['●', '◎', '◇', '◆', '×', '○', '—', '※', '？', '□']);
});

describe.each(Object.entries(themes))('%s', (_, colours) => {
  const colour = (token: string) => {
    const value = colours[token];
    if (!value) throw new Error(`no colour --${token}`);
    return value;
  };

  // Cards, lists and tables are of paper; a target's title stands on the ground.
  it.each(statuses)('%s is readable as a word and seen as a bar', (status) => {
    for (const surface of ['paper', 'ground'])
      expect(wcagContrast(colour(tokenOf(status)), colour(surface)), surface).toBeGreaterThanOrEqual(4.5);
    expect(wcagContrast(colour(tokenOf(status)), colour('band'))).toBeGreaterThanOrEqual(3);
  });

  it.each([
    ['ink', 'paper'],
    ['ink', 'ground'],
    ['ink', 'band'],
    ['ink-muted', 'paper'],
    ['ink-muted', 'ground'],
    ['link', 'paper'],
    ['link', 'ground'],
    ['notice-ink', 'notice'],
  ])('text: %s on %s', (text, surface) => {
    expect(wcagContrast(colour(text), colour(surface))).toBeGreaterThanOrEqual(4.5);
  });

  it.each([
    ['focus', 'paper'],
    ['focus', 'ground'],
    ['focus', 'notice'],
    ['focus', 'band'],
    // Frames of buttons and fields, the line under the chosen tab.
    ['ink-muted', 'paper'],
    ['link', 'paper'],
    ['bar', 'paper'],
    ['bar-strong', 'paper'],
    // Target, elapsed time and axis.
    ['ink', 'paper'],
    ['ink', 'band'],
  ])('mark: %s on %s', (mark, surface) => {
    expect(wcagContrast(colour(mark), colour(surface))).toBeGreaterThanOrEqual(3);
  });

  /** Distance in OKLab × 100; below 10, two colours are easily taken for one another. */
  const distance = differenceEuclidean('oklab');
  const toRgb = converter('rgb');

  it.each([
    ['full colour vision', (seen: Color) => seen],
    ['protanopia', filterDeficiencyProt(1)],
    ['deuteranopia', filterDeficiencyDeuter(1)],
    ['tritanopia', filterDeficiencyTrit(1)],
  ])('colours of statuses, and of earlier months, are told apart with %s', (_vision, see) => {
    const seen = [...new Set([...statuses.map(tokenOf), 'bar'])].map(
      (token) => [token, see(toRgb(colour(token))!)] as const,
    );
    expect(seen).toHaveLength(7);
    const tooNear = seen.flatMap(([token, one], i) =>
      seen.slice(i + 1).flatMap(([other, another]) => {
        const apart = distance(one, another) * 100;
        return apart < 10 ? [`${token} and ${other}: ${apart.toFixed(1)}`] : [];
      }),
    );
    expect(tooNear).toEqual([]);
  });
});
