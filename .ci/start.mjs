// `npm start`: installs what is missing, builds, and serves the site on PORT (4173).
import { build } from './build.mjs';
import { main, run } from './process.mjs';

const port = process.env.PORT ?? '4173';

main(async () => {
  await build();
  console.log(`\n数字技能计划看板 / Digital Skills Plan Tracker: http://localhost:${port}\n`);
  await run('npx', ['vite', 'preview', '--port', port, '--strictPort', '--host', 'localhost']);
});
