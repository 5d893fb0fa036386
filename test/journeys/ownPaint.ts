import { expect } from 'vitest';
import type { Frame } from './frames';
import { board } from './ownCounts';
import { readTallies } from './tallies';

export const trainings = 'cq-digital-training-50k';
export const perYear = 'cq-digital-engineers-3000-per-year';
const tallies = readTallies();

/** Figures of the whole sample that no own file comes near, as they stand in sentences and drawings too. */
export const telling = Object.entries(tallies.targets)
  .map(([id, { actual, byYear }]) => (id === perYear ? (byYear['2026'] ?? 0) : actual))
  .filter((actual) => actual > 1000)
  .flatMap((actual) => [
    String(actual),
    actual.toLocaleString('en'),
    `${(Math.floor(actual / 100) / 100).toFixed(2)}万`,
  ]);

const ownActual = new Map(board.map(([id, , actual]) => [id, actual]));

/** What the sample left in a frame; empty where all that is painted comes of own data. */
export function samplesIn({ figures, text }: Frame): string[] {
  // Neither of these targets has more than 77 of anything in the files.
  const large = figures.filter(
    ({ target, name, value }) =>
      [trainings, perYear].includes(target) &&
      /actual|cumulative|total|other-reading/.test(name) &&
      value > 77,
  );
  const wrong = figures.filter(
    ({ target, name, value }) =>
      name === 'actual' && !target.startsWith('zj-') && Math.abs(value - (ownActual.get(target) ?? 0)) > 1e-9,
  );
  return [
    ...[...large, ...wrong].map(({ target, name, value }) => `${target} ${name} ${value}`),
    ...telling.filter((number) => new RegExp(`(?<![\\d,.])${number}(?![\\d,.])`).test(text)),
    ...(text.includes('示例数据（合成）') || text.includes('Synthetic sample')
      ? ['the name of the sample']
      : []),
  ];
}

/** Every frame is of own data, and the sample left nothing in it. */
export function expectNoSample(frames: readonly Frame[]): void {
  expect(frames.filter(({ says }) => says !== 'own')).toEqual([]);
  const left = frames.map((frame) => [frame.address, samplesIn(frame)]);
  expect(left.filter(([, found]) => found!.length > 0)).toEqual([]);
}
