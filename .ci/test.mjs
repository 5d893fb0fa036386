// `npm test`: installs what is missing, then types, lint, format, unit, engine and browser tests; ends with `N passed, N failed`.
import { readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { findBrowser } from './browser.mjs';
import { build } from './build.mjs';
import { install } from './install.mjs';
import { providePoppler } from './poppler.mjs';
import { main, run } from './process.mjs';

const report = join(tmpdir(), `tracker-tests-${process.pid}.json`);
let passed = 0;
let failed = 0;

async function check(name, work) {
  try {
    await work();
    passed += 1;
    console.log(`✓ ${name}`);
  } catch (error) {
    failed += 1;
    console.log(`✗ ${name}: ${error instanceof Error ? error.message : error}`);
  }
}

main(async () => {
  await install();
  // Lint takes the longest, on one core, and so does the sample, where it is made anew: one beside the other.
  const checks = Promise.all([
    check('lint', () => run('npx', ['eslint', '--max-warnings', '0', '.'])),
    check('types', () => run('npx', ['tsc', '--noEmit'])),
    check('format', () => run('npx', ['prettier', '--check', '--log-level', 'warn', '.'])),
  ]);
  // The journeys run on the built site, as a user gets it.
  await build();
  const browser = await findBrowser();
  await providePoppler();
  await checks;
  try {
    await run(
      'npx',
      ['vitest', 'run', '--reporter=default', '--reporter=json', `--outputFile.json=${report}`],
      {
        env: { CHROMIUM: browser },
      },
    );
  } catch {
    // Counted below from the report.
  }
  const { numPassedTests, numFailedTests, numFailedTestSuites, success } = JSON.parse(
    readFileSync(report, 'utf8'),
  );
  rmSync(report);
  passed += numPassedTests;
  // A file that could not even be read holds no tests, but is a failure.
  failed += numFailedTests > 0 || success ? numFailedTests : Math.max(1, numFailedTestSuites);
  console.log(`\n${passed} passed, ${failed} failed`);
  process.exit(failed === 0 ? 0 : 1);
});
