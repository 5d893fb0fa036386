import { Guarded } from '../../components/Card';
import { addInstitutionsTexts } from '../../i18n/institutionsTexts';
import { addPageTexts } from '../../i18n/pageTexts';
import { addRulesTexts } from '../../i18n/rulesTexts';
import '../../theme/later';
import type { Search } from '../address';
import { useWords } from '../context';
import { isPublic } from '../edition';
import { NeedsEngine } from '../NeedsEngine';
import { Comparison } from './Comparison';
import { InstitutionProfile } from './profile/InstitutionProfile';

addPageTexts();
addRulesTexts();
addInstitutionsTexts();

/** Institutions compared fairly by their assessments; with an institution in the address, that one by itself. */
export function InstitutionsPage({ search, institution }: { search: Search; institution?: string }) {
  const { t } = useWords();
  if (isPublic())
    return (
      <>
        <h1>{t('nav.institutions')}</h1>
        <p>{t('insts.public')}</p>
      </>
    );
  if (institution !== undefined) return <InstitutionProfile institution={institution} search={search} />;
  return (
    <>
      <h1>{t('nav.institutions')}</h1>
      <p className="note">{t('insts.intro')}</p>
      <NeedsEngine>
        <Guarded>
          <Comparison search={search} />
        </Guarded>
      </NeedsEngine>
    </>
  );
}
