// `npm run coverage:stats`: how often intervals, limits and forecasts hold what they promise, on generated data.
import { install } from './install.mjs';
import { main, run } from './process.mjs';

main(async () => {
  await install();
  await run('node', ['.ci/task.mjs', 'test/model/coverage/main.ts']);
});
