import { Link, useSearch } from '@tanstack/react-router';
import { addPageTexts } from '../../i18n/pageTexts';
import { addRulesTexts } from '../../i18n/rulesTexts';
import '../../theme/later';
import '../../theme/rules.css';
import { Guarded } from '../../components/Card';
import type { Search } from '../address';
import { useData, useReference, useWords } from '../context';
import { isPublic } from '../edition';
import { NeedsEngine } from '../NeedsEngine';
import { UnknownValues } from '../UnknownValues';
import { ChecksSection } from './ChecksSection';
import { FloorSection } from './floor/FloorSection';
import { readRulesAddress, rulesSections } from './rulesAddress';
import { ScopeBar } from './ScopeBar';
import type { SectionProps } from './sectionProps';
import { SubsidySection } from './subsidy/SubsidySection';
import { SupplySection } from './supply/SupplySection';
import { usePrepared, useRulebook } from './usePrepared';

addPageTexts();
addRulesTexts();

/** The documents' rules: what may break them, where, and what to do. */
export function RulesPage() {
  const { t } = useWords();
  return (
    <>
      <h1>{t('nav.rules')}</h1>
      {isPublic() ? <p role="status">{t('edition.none')}</p> : <Checks />}
    </>
  );
}

function Checks() {
  const { t } = useWords();
  return (
    <>
      <p className="note">{t('rules.intro')}</p>
      <NeedsEngine>
        <Guarded>
          <Loaded />
        </Guarded>
      </NeedsEngine>
    </>
  );
}

function Loaded() {
  const { t } = useWords();
  const search: Search = useSearch({ strict: false });
  const { divisions } = useReference();
  const { institutions } = useData();
  const rulebook = useRulebook();
  if (!rulebook) return <p role="status">{t('app.loading')}</p>;
  const address = readRulesAddress(search, {
    isUnit: (id, region) => divisions.some((one) => one.id === id && one.region === region),
    isInstitution: (id) => institutions.has(id),
    isRule: (id) => rulebook.rules.some((rule) => rule.id === id),
  });
  return (
    <>
      <UnknownValues values={address.unknown} />
      <nav className="section-tabs" aria-label={t('rules.sections')}>
        {rulesSections.map((section) => (
          <Link
            key={section}
            to="."
            search={(previous: Search) => ({ ...previous, section, rule: undefined, finding: undefined })}
            aria-current={section === address.section ? 'page' : undefined}
          >
            {t(`rules.section.${section}`)}
          </Link>
        ))}
      </nav>
      <ScopeBar address={address} rulebook={rulebook} />
      <Guarded key={address.section}>
        <Prepared address={address} rulebook={rulebook} />
      </Guarded>
    </>
  );
}

function Prepared(props: SectionProps) {
  const { t } = useWords();
  const { address, rulebook } = props;
  const prepared = usePrepared(address.region, rulebook);
  if (prepared.kind === 'waiting') return <p role="status">{t('rules.preparing')}</p>;
  if (prepared.kind === 'failed')
    return (
      <p role="alert" className="failed">
        {t('records.unreachable')}{' '}
        <button type="button" onClick={prepared.retry}>
          {t('fail.retry')}
        </button>
      </p>
    );
  switch (address.section) {
    case 'checks':
      return <ChecksSection {...props} />;
    case 'floor':
      return <FloorSection {...props} />;
    case 'subsidy':
      return <SubsidySection {...props} />;
    case 'supply':
      return <SupplySection {...props} />;
  }
}
