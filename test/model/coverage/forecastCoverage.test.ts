import { expect, test } from 'vitest';
import { all, forecastCoverage } from './forecastCoverage';

test('the 80 % interval of the coming year holds about 80 % of what a foreign generator brings', () => {
  // 300 series each; the printed back-test has 1000 and all lengths. Three standard errors are 7 points.
  const shares = [18, 36].map((length) => forecastCoverage(all, length, 300));
  for (const share of shares) {
    expect(share).toBeGreaterThan(0.73);
    expect(share).toBeLessThan(0.87);
  }
}, 120_000);
