import { describe, expect, test } from 'vitest';
import { fitCourse } from '../../../src/model/forecast/fitCourse';
import { forecastMonths } from '../../../src/model/forecast/forecastMonths';
import { quantile } from '../../../src/model/quantile';
import { binomialLimits } from '../../../src/model/rates/binomialLimits';
import { arcsineLimits, fitFunnel } from '../../../src/model/rates/funnel';
import { standardisedRate } from '../../../src/model/rates/standardisedRate';
import { wilsonInterval, z95, z998 } from '../../../src/model/rates/wilson';
import { meanMovingRange } from '../../../src/model/signal/xmrChart';
import reference from './reference.json';

/** Nine decimals of figures of the size of one. */
const near = (actual: number | undefined, expected: number) => {
  expect(Math.abs((actual ?? NaN) - expected)).toBeLessThan(1e-9 * Math.max(1, Math.abs(expected)));
};

describe('agreement with scipy and statsmodels', () => {
  test.each(reference.wilson)('Wilson interval of $part of $whole', ({ part, whole, low, high }) => {
    const interval = wilsonInterval(part, whole);
    near(interval?.low, low);
    near(interval?.high, high);
  });

  test('exact binomial limits, 90 of them', () => {
    const own = reference.binomial.map(({ whole, rate, tail }) => binomialLimits(whole, rate, tail));
    expect(own).toEqual(reference.binomial.map(({ low, high }) => ({ low, high })));
  });

  test.each(reference.funnels)('group rate, dispersion and limits, τ² = $tau2', (expected) => {
    const points = expected.parts.map((part, at) => ({
      key: String(at),
      part,
      whole: expected.wholes[at] ?? 0,
    }));
    const funnel = fitFunnel(points);
    near(funnel.rate ?? NaN, expected.rate);
    near(funnel.dispersion ?? NaN, expected.dispersion);
    near(funnel.tau2, expected.tau2);
    for (const { whole, at95, at998 } of expected.limits) {
      const inner = arcsineLimits(expected.rate, whole, { z: z95, tau2: expected.tau2 });
      const outer = arcsineLimits(expected.rate, whole, { z: z998, tau2: expected.tau2 });
      [inner.low, inner.high].forEach((limit, side) => near(limit, at95[side] ?? NaN));
      [outer.low, outer.high].forEach((limit, side) => near(limit, at998[side] ?? NaN));
    }
  });

  test('seasonal indices, weight, level and surprises of a course', () => {
    const { series, indices, weight, level, surprises } = reference.course;
    const model = fitCourse(series, 0);
    indices.forEach((index, month) => near(model.indices?.[month], index));
    expect(model.level.weight).toBe(weight);
    near(model.level.level, level);
    const half = surprises.reduce((sum, one) => sum + one, 0) / surprises.length / 2;
    surprises.forEach((one, at) => near(model.level.surprises[at], one - half));
  });

  test('the forecast agrees with another language to the last digit', () => {
    const { ahead, low, median, high } = reference.forecast;
    const values = reference.course.series.slice(0, 40);
    const paths = forecastMonths({ first: '2023-01', values }, ahead)?.counts ?? [];
    const totals = Float64Array.from(paths, (path) => path.reduce((sum, count) => sum + count, 0)).sort();
    expect([0.1, 0.5, 0.9].map((share) => quantile(totals, share))).toEqual([low, median, high]);
  });

  test('centre and screened moving range', () => {
    const { centre, movingRange, screened } = reference.xmr;
    const values = reference.course.series.slice(0, 20);
    expect(screened).toBeGreaterThan(0);
    near(values.reduce((sum, value) => sum + value, 0) / 20, centre);
    near(meanMovingRange(values), movingRange);
  });

  test('indirectly standardised rate', () => {
    const { own, group, expected, ratio, rate } = reference.standardised;
    const strata = ([examinees = [], passed = []]: number[][], institution: string) =>
      examinees.map((count, at) => ({
        institution,
        stratum: String(at),
        examinees: count,
        passed: passed[at] ?? 0,
      }));
    const result = standardisedRate([...strata(own, 'own'), ...strata(group, 'other')], 'own');
    near(result.expected, expected);
    near(result.ratio ?? NaN, ratio);
    near(result.rate ?? NaN, rate);
  });

  test('quantiles', () => {
    const { numbers, values } = reference.quantiles;
    const sorted = [...numbers].sort((a, b) => a - b);
    for (const { share, value } of values) near(quantile(sorted, share), value);
  });
});
