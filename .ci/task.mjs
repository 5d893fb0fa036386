// Runs a TypeScript module's main(args) through the project's own Vite set-up, so that tasks and product share one loader.
import { createServer } from 'vite';

const [module, ...args] = process.argv.slice(2);
const server = await createServer({
  server: { middlewareMode: true, hmr: false, ws: false, watch: null },
  appType: 'custom',
  logLevel: 'error',
  optimizeDeps: { noDiscovery: true, include: [] },
});
let code = 0;
try {
  const { main } = await server.ssrLoadModule(`/${module}`);
  await main(args);
} catch (error) {
  console.error(error instanceof Error ? (error.stack ?? error.message) : error);
  code = 1;
}
await server.close();
process.exit(code);
