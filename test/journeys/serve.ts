import { preview } from 'vite';
import type { TestProject } from 'vitest/node';

declare module 'vitest' {
  interface ProvidedContext {
    /** Address of the built site, with a slash at its end. */
    site: string;
  }
}

/** Serves the built site for the journeys, as `npm start` does. */
export default async function serve(project: TestProject): Promise<() => Promise<void>> {
  const server = await preview({
    preview: { port: Number(process.env['JOURNEY_PORT'] ?? 4174), host: 'localhost' },
    logLevel: 'error',
  });
  const [site] = server.resolvedUrls?.local ?? [];
  if (!site) throw new Error('the built site is not served; build it first');
  project.provide('site', site);
  return () => server.close();
}
