import { keepReadingScripts } from '../ingest/runInWorker';
import { pageParts } from './pageParts';

/** What the first script leaves out; each is named once more where it is used. */
const parts: readonly (() => Promise<unknown>)[] = [
  ...Object.values(pageParts),
  () => import('../pages/data/deidentify/DeidentifyWizard'),
  () => import('../pages/data/loadFlow'),
  () => import('./readKept'),
  () => import('../pages/rules/worklist/workListXlsx'),
  () => import('../export/toXlsx'),
  () => import('../pages/data/template/downloads'),
  () => import('../i18n/en'),
  () => import('../charts/CourseFigure'),
  () => import('../charts/MonthlyFigure'),
  () => import('../charts/CoursesFigure'),
  () => import('../charts/ForecastFigure'),
  () => import('../charts/FunnelFigure'),
  () => import('../charts/SignalFigure'),
  () => import('../charts/MapFigure'),
  () => import('../charts/barsChart'),
  () => import('../charts/HeatFigure'),
  keepReadingScripts,
];

/**
 * Fetches in idle time what is loaded apart, so that the open page works on without its server. Settles when every
 * part is there or has failed; a part that failed is asked for again where it is used.
 */
export async function fetchLazyParts(): Promise<void> {
  for (const fetchPart of parts) {
    await idleTime();
    await fetchPart().catch(() => undefined);
  }
}

function idleTime(): Promise<void> {
  return new Promise((resolve) => {
    if ('requestIdleCallback' in window) requestIdleCallback(() => resolve(), { timeout: 500 });
    else setTimeout(resolve);
  });
}
