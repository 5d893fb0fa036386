import { useRouter, useSearch } from '@tanstack/react-router';
import { useEffect } from 'react';
import { addMethodTexts } from '../../i18n/methodTexts';
import { addPageTexts } from '../../i18n/pageTexts';
import '../../theme/later';
import '../../theme/method.css';
import { readSelection, type Search } from '../address';
import { useWords } from '../context';
import { isMethodSection, type MethodSection } from '../methodSections';
import { UnknownValues } from '../UnknownValues';
import { CaveatsSection } from './CaveatsSection';
import { ComparisonSection } from './ComparisonSection';
import { CompletenessSection } from './CompletenessSection';
import { CompletionSection } from './CompletionSection';
import { Contents } from './Contents';
import { CountingSection } from './CountingSection';
import { DigitalSection } from './DigitalSection';
import { DivisionsSection } from './DivisionsSection';
import { DocumentsSection } from './DocumentsSection';
import { ForecastSection } from './ForecastSection';
import { InstitutionsSection } from './InstitutionsSection';
import { LedgerSection } from './LedgerSection';
import { PaceSection } from './PaceSection';
import { PeriodSection } from './PeriodSection';
import { RateSection } from './RateSection';
import { RatioSection } from './RatioSection';
import { showSection } from './showSection';
import { SignalSection } from './SignalSection';
import { StatusSection } from './StatusSection';
import { StockSection } from './StockSection';
import { YearsSection } from './YearsSection';

addPageTexts();
addMethodTexts();

/** Every definition, threshold, formula and source, from the ledger and the reference data that hold them. */
export function MethodPage() {
  const { t } = useWords();
  const search: Search = useSearch({ strict: false });
  const asked = search['section'] ?? '';
  const section = isMethodSection(asked) ? asked : null;
  const unknown = [
    ...readSelection(search, () => true).unknown,
    ...(asked !== '' && section === null ? [asked] : []),
  ];
  useShown(section);
  return (
    <>
      <UnknownValues values={unknown} />
      <h1>{t('nav.method')}</h1>
      <p className="method-intro">{t('method.intro')}</p>
      <Contents current={section} />
      <StatusSection />
      <CountingSection />
      <DigitalSection />
      <PeriodSection />
      <CompletionSection />
      <PaceSection />
      <RateSection />
      <ForecastSection />
      <SignalSection />
      <CompletenessSection />
      <YearsSection />
      <StockSection />
      <RatioSection />
      <InstitutionsSection />
      <ComparisonSection />
      <DivisionsSection />
      <CaveatsSection />
      <LedgerSection />
      <DocumentsSection />
    </>
  );
}

/** Brings the address's section into view, on arrival and whenever the address names another one. */
function useShown(section: MethodSection | null): void {
  const router = useRouter();
  useEffect(() => {
    if (section === null) return;
    showSection(section);
    // A fresh page is sent to its top once it is drawn; where the reader had scrolled to is left alone.
    const stop = router.subscribe('onRendered', () => {
      stop();
      if (window.scrollY === 0) showSection(section);
    });
    return stop;
  }, [router, section]);
}
