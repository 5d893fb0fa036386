import { forecastCoverage, historyLengths, traitSets } from './forecastCoverage';
import { funnelCoverage, wilsonCoverage } from './rateCoverage';

const percent = (share: number) => `${(share * 100).toFixed(1).padStart(6)} %`;
const row = (name: string, cells: readonly string[]) => console.log(name.padEnd(24), cells.join(' '));

/** Prints how often intervals and limits hold what they promise. */
export function main(): void {
  console.log('Wilson 95 % interval, exact coverage over rates 0.001 … 0.999 (aim: mean near 95 %)');
  row(
    'n',
    ['mean', 'least'].map((name) => name.padStart(8)),
  );
  for (const whole of [5, 10, 20, 50, 100, 200, 500]) {
    const { mean, least } = wilsonCoverage(whole);
    row(String(whole), [mean, least].map(percent));
  }

  console.log(
    '\nInside the funnel where no institution differs, 40 institutions (aim: at least 95 and 99.8 %)',
  );
  row(
    'rate, examinees',
    ['plain', '', 'adjusted', ''].map((name) => name.padStart(8)),
  );
  for (const sizes of [
    [5, 20],
    [20, 100],
    [100, 1000],
  ] as const)
    for (const rate of [0.25, 0.6, 0.9]) {
      const cells = [false, true].flatMap((adjusted) => {
        const { in95, in998 } = funnelCoverage({ rate, sizes, groups: 200, adjusted });
        return [in95, in998];
      });
      row(`${rate}, ${sizes.join('–')}`, cells.map(percent));
    }

  console.log('\n80 % forecast interval of the coming 12 months, by months of history (aim: 75–85 %)');
  row(
    'series with',
    [...historyLengths, 'mean'].map((length) => String(length).padStart(8)),
  );
  for (const [name, traits] of Object.entries(traitSets)) {
    const count = name === 'all' ? 1000 : 300;
    const shares = historyLengths.map((length) => forecastCoverage(traits, length, count));
    const mean = shares.reduce((sum, share) => sum + share, 0) / shares.length;
    row(name, [...shares, mean].map(percent));
  }
}
