import { formatShare } from '../format/share';
import { useApp, useEngine, useWords } from './context';
import { useUndecidedLoss } from './data/LostLoad';

const megabyte = 1_000_000;

/** How far the engine is; lies over the page's lower edge, so that nothing moves when it goes. */
export function EngineBar() {
  const { t, language } = useWords();
  // While a lost load is told of, nothing is painted above.
  const isBare = useUndecidedLoss() !== null;
  const snapshot = useApp().snapshot && !isBare;
  const engine = useEngine();
  switch (engine.status) {
    case 'live':
      return null;
    case 'failed':
      return (
        <div role="alert" className="engine-bar">
          {t(snapshot ? 'wait.failedPainted' : 'wait.failed')}{' '}
          <button type="button" onClick={() => engine.retry()}>
            {t('fail.retry')}
          </button>
        </div>
      );
    case 'opening': {
      const { loaded, total } = engine;
      const figures = {
        mb: Math.round(total / megabyte),
        p: formatShare(total > 0 ? Math.min(1, loaded / total) : 0, language),
      };
      return (
        <div role="status" className="engine-bar">
          <progress max={total || 1} value={total > 0 ? loaded : undefined} aria-hidden="true" />{' '}
          {total === 0 ? t('wait.start') : t(snapshot ? 'wait.engine' : 'wait.engineOnly', figures)}
        </div>
      );
    }
  }
}
