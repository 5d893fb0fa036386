// `npm run sample`: writes the synthetic sample and the generator's own tallies to .sample/.
import { install } from './install.mjs';
import { main, run } from './process.mjs';

main(async () => {
  await install();
  await run('node', ['.ci/task.mjs', 'data/sample/main.ts', '.sample']);
});
