// `npm run bench:rules`: what checking every rule over a million training and half a million assessment rows costs, as
// ratios to one full scan of the same rows. Nothing here is a test.
import { build } from './build.mjs';
import { main, run } from './process.mjs';

main(async () => {
  await build();
  await run('node', ['.ci/task.mjs', 'data/build/benchRules.ts']);
});
