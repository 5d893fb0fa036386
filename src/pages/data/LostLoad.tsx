import { Link, Outlet, useLocation } from '@tanstack/react-router';
import { useLayoutEffect, useRef } from 'react';
import { formatDay } from '../../format/dates';
import { keepSettings } from '../address';
import { useData, useWords } from '../context';
import { forgetLoadMark, keepLoadMark, useLostLoad, type LoadMark } from './loadMark';

/** The load that a reload has taken away, until the reader has loaded anew or chosen the sample. */
export function useUndecidedLoss(): LoadMark | null {
  const lost = useLostLoad();
  return useData().kind === 'sample' ? lost : null;
}

/** Keeps the tab's mark of what is loaded; set before a figure of own data is painted. */
export function useLoadMark(): void {
  const { kind, loads, isKept } = useData();
  const isLosable = kind === 'own' && !isKept;
  const wasLosable = useRef(false);
  useLayoutEffect(() => {
    if (isLosable) keepLoadMark(loads.length);
    else if (wasLosable.current) forgetLoadMark();
    wasLosable.current = isLosable;
  }, [isLosable, loads]);
}

/**
 * After a reload that kept nothing: says so and lets the reader choose, before the sample takes the place of what
 * was there. Whoever reloads with own figures on the screen must not read the sample's for theirs.
 */
export function LostLoad() {
  const { t, language } = useWords();
  const lost = useUndecidedLoss();
  const { pathname } = useLocation();
  if (!lost) return null;
  // Pages of the sample's figures have no heading of their own meanwhile.
  const Heading = ['/data', '/method'].includes(pathname) ? 'h2' : 'h1';
  return (
    <section className="card lost-load" aria-labelledby="lost-load">
      <Heading id="lost-load">{t('lost.title')}</Heading>
      <p>
        {t(lost.wasKept ? 'lost.kept' : 'lost.text', { n: lost.files, date: formatDay(lost.day, language) })}
      </p>
      <p className="choices">
        {pathname !== '/data' && (
          <Link to="/data" search={keepSettings}>
            {t('lost.load')}
          </Link>
        )}
        <button type="button" onClick={forgetLoadMark}>
          {t('lost.sample')}
        </button>
      </p>
    </section>
  );
}

/** Holds the pages of figures back until the reader has chosen. */
export function UnlessLost() {
  return useUndecidedLoss() ? null : <Outlet />;
}
