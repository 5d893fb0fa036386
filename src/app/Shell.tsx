import { Link, Outlet, useLocation, useNavigate, useSearch } from '@tanstack/react-router';
import { useEffect } from 'react';
import { switchLanguage } from '../i18n/setup';
import { keepSettings, readRegion, type Search } from '../pages/address';
import { useApp, useData, useWords } from '../pages/context';
import { EngineBar } from '../pages/EngineBar';
import { OtherData } from '../pages/OtherData';
import { DropAnywhere } from '../pages/data/DropAnywhere';
import { LoaderProvider, useSharedLoader } from '../pages/data/LoaderContext';
import { LostLoad, useLoadMark, useUndecidedLoss } from '../pages/data/LostLoad';
import { keepPreferences, readPreferences, toLanguage } from '../pages/preferences';
import { useSourceText } from '../pages/useSourceText';
import { navPages, shownPages } from './navPages';
import { skipToContent, usePageFocus } from './usePageFocus';
import { usePageTitle } from './usePageTitle';

/** Header, notices and footer round every page; brings remembered choices into the address. */
export function Shell() {
  const { t } = useWords();
  const search: Search = useSearch({ strict: false });
  useAddressHoldsChoices(search);
  usePageTitle();
  usePageFocus();
  useLoadMark();
  const { onDrawn } = useApp();
  useEffect(onDrawn, [onDrawn]);
  return (
    <>
      <a className="skip" href="#main" onClick={skipToContent}>
        {t('app.skip')}
      </a>
      <header className="page-head">
        <div className="page-width head-row">
          <Link to="/" search={keepSettings} className="brand">
            {t('app.title')}
          </Link>
          <nav aria-label={t('nav.label')}>
            {shownPages().map((to) => (
              <Link
                key={to}
                to={to}
                search={keepSettings}
                activeOptions={{ exact: to === '/', includeSearch: false }}
              >
                {t(navPages[to])}
              </Link>
            ))}
          </nav>
          <Switches />
        </div>
      </header>
      <DataNotice />
      <LoaderProvider>
        <DropAnywhere>
          <main id="main" tabIndex={-1} className="page-width">
            <LostLoad />
            <WaitingLoad />
            <OtherData>
              <Outlet />
            </OtherData>
          </main>
        </DropAnywhere>
      </LoaderProvider>
      <EngineBar />
      <Foot />
    </>
  );
}

/** What holds for every page; on paper also where the figures come from and that they must not leave the office. */
function Foot() {
  const { t } = useWords();
  const { kind } = useData();
  const source = useSourceText();
  return (
    <>
      <footer className="page-width page-foot">
        <p className="paper-only">{t('paper.source', { source })}</p>
        <p>{t('status.disclaimer')}</p>
        <p>
          {t('out.footer')}
          <span className="screen-only">
            {t('list.gap')}
            {t('out.offline')}
          </span>
          <span className="paper-only">
            {t('list.gap')}
            {t('paper.internal')}
          </span>
        </p>
      </footer>
      {kind === 'sample' && (
        <>
          <p className="paper-only paper-mark">{t('sample.short')}</p>
          <p className="paper-only watermark" aria-hidden="true">
            {[1, 2, 3].map((mark) => (
              <span key={mark}>{t('sample.short')}</span>
            ))}
          </p>
        </>
      )}
    </>
  );
}

/** The address is the whole state: what was chosen on an earlier visit is written into it, and new choices are kept. */
function useAddressHoldsChoices(search: Search): void {
  const navigate = useNavigate();
  const { language: shown } = useWords();
  // Where no page stands at the address, '.' would lead to the overview.
  const { pathname } = useLocation();
  const region = readRegion(search);
  const { lang, theme } = search;
  useEffect(() => {
    const language = toLanguage(lang) ?? toLanguage(readPreferences().lang) ?? 'zh';
    // Where its texts cannot be fetched, the page stays in the language it has.
    switchLanguage(language).catch(() => undefined);
    if (toLanguage(lang)) keepPreferences({ lang: language });
  }, [lang]);
  useEffect(() => {
    document.documentElement.lang = shown === 'zh' ? 'zh-CN' : 'en';
  }, [shown]);
  useEffect(() => {
    const chosen = theme ?? readPreferences().theme;
    if (chosen === 'light' || chosen === 'dark') document.documentElement.dataset['theme'] = chosen;
    else delete document.documentElement.dataset['theme'];
    if (theme) keepPreferences({ theme });
  }, [theme]);
  useEffect(() => {
    if (region) keepPreferences({ region });
    else
      void navigate({
        to: pathname,
        replace: true,
        resetScroll: false,
        search: (previous: Search) => ({
          ...previous,
          region: readRegion({ region: readPreferences().region ?? '' }) ?? 'chongqing',
        }),
      });
  }, [region, navigate, pathname]);
}

/** Language and theme: shown as what a click brings. */
function Switches() {
  const { t, language } = useWords();
  const isDark = useIsDark();
  return (
    <div className="switches">
      <Link
        to="."
        search={(previous) => ({ ...previous, lang: language === 'zh' ? 'en' : 'zh' })}
        lang={language === 'zh' ? 'en' : 'zh-CN'}
      >
        {t('choose.language')}
      </Link>
      <Link to="." search={(previous) => ({ ...previous, theme: isDark ? 'light' : 'dark' })}>
        {t(isDark ? 'choose.light' : 'choose.dark')}
      </Link>
    </div>
  );
}

function useIsDark(): boolean {
  const { theme }: Search = useSearch({ strict: false });
  const chosen = theme ?? readPreferences().theme;
  if (chosen === 'light' || chosen === 'dark') return chosen === 'dark';
  return window.matchMedia('(prefers-color-scheme: dark)').matches;
}

/** A load that waits for its confirmation must not be forgotten on another page. */
function WaitingLoad() {
  const { t } = useWords();
  const { kind } = useSharedLoader().state;
  const { pathname } = useLocation();
  if (kind !== 'staged' || pathname === '/data') return null;
  return (
    <p role="status">
      {t('own.waiting')}{' '}
      <Link to="/data" search={keepSettings}>
        {t('own.confirm')}
      </Link>
    </p>
  );
}

/** Says on every page whose data it shows; a sample must never be taken for real figures. */
function DataNotice() {
  const { t } = useWords();
  const { kind, isKept, isOutdated } = useData();
  if (useUndecidedLoss()) return null;
  return (
    <section className={`notice notice-${kind}`} aria-label={t('notice.label')}>
      {isOutdated && (
        <p className="page-width" role="alert">
          {t('own.outdated')}{' '}
          <button type="button" onClick={() => location.reload()}>
            {t('own.reload')}
          </button>
        </p>
      )}
      <p className="page-width">
        {t(kind === 'sample' ? 'sample.banner' : isKept ? 'own.kept' : 'own.banner')}{' '}
        {kind === 'sample' && (
          <Link to="/data" search={keepSettings}>
            {t('sample.load')}
          </Link>
        )}
      </p>
    </section>
  );
}
