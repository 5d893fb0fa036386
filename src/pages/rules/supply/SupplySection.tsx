import { useWords } from '../../context';
import { RuleLinks } from '../Clause';
import type { SectionProps } from '../sectionProps';
import { CatalogueCard } from './CatalogueCard';
import { CoverageCards } from './CoverageCards';
import { PlatformCard } from './PlatformCard';
import { VoucherCard } from './VoucherCard';

/** Catalogues on a day, platforms, vouchers, and what of the documents' lists is trained and assessed. */
export function SupplySection(props: SectionProps) {
  const { t } = useWords();
  const { address, rulebook } = props;
  const isChongqing = address.region === 'chongqing';
  return (
    <div data-section="supply">
      {!isChongqing && <p className="section-lead">{t('supply.elsewhere')}</p>}
      <CatalogueCard {...props} />
      {isChongqing && (
        <>
          <PlatformCard address={address} />
          <VoucherCard address={address} />
          <CoverageCards {...props} />
          <RuleLinks
            rulebook={rulebook}
            ids={['E-07', 'P-03', 'D-08', 'D-09']}
            lead={t('rules.section.checks')}
          />
        </>
      )}
    </div>
  );
}
