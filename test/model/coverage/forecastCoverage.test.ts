import { expect, test } from 'vitest';
import { all, forecastCoverage } from './forecastCoverage';

test('the 80 % interval of the coming year holds 75–85 % of what a foreign generator brings', () => {
  // 1000 series each (standard error 1.3 points); `npm run coverage:stats` prints all lengths.
  for (const length of [18, 36]) {
    const share = forecastCoverage(all, length, 1000);
    expect(share).toBeGreaterThanOrEqual(0.75);
    expect(share).toBeLessThanOrEqual(0.85);
  }
}, 180_000);
