// `npm run dev`: the site with reloading while it is worked on.
import { buildSample } from './build.mjs';
import { install } from './install.mjs';
import { main, run } from './process.mjs';

main(async () => {
  await install();
  await buildSample();
  await run('npx', ['vite']);
});
