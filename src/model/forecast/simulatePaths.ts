import type { Random } from '../random';
import type { LevelModel } from './levelModel';

/** Months that a block keeps together, so that good and bad stretches stay as long as they were. */
const blockLength = 3;

/**
 * Courses that the coming months may take: blocks of past surprises drawn with replacement (moving block
 * bootstrap, the list closed to a ring) carry the level on.
 * @param options.inflate factor on the surprises that makes good for what fitting took out of them
 * @returns one list a path: the de-seasonalised count of each coming month, ≥ 0
 */
export function simulatePaths(
  { level: start, weight, surprises }: LevelModel,
  options: { months: number; paths: number; inflate: number; random: Random },
): Float64Array[] {
  const { months, paths, inflate, random } = options;
  return Array.from({ length: paths }, () => {
    const path = new Float64Array(months);
    let level = start;
    let from = 0;
    for (let month = 0; month < months; month += 1) {
      if (month % blockLength === 0) from = Math.floor(random() * surprises.length);
      const surprise = surprises[(from + (month % blockLength)) % surprises.length] ?? 0;
      const value = Math.max(0, level * (1 + surprise * inflate));
      path[month] = value;
      level += weight * (value - level);
    }
    return path;
  });
}
