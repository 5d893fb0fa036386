import { Link } from '@tanstack/react-router';
import { Card } from '../../components/Card';
import type { DataRegion } from '../../reference/divisions';
import { keepSettings } from '../address';
import { useData, useWords } from '../context';

interface NoResultsProps {
  region: DataRegion;
  /** Null: there are no results of any year. */
  year: number | null;
  isNarrowed: boolean;
}

/** Why there is nothing to compare, and what would change that. */
export function NoResults({ region, year, isNarrowed }: NoResultsProps) {
  const { t } = useWords();
  const { status } = useData();
  const isLoaded = status.some((one) => one.dataset === 'assessment' && one.region === region);
  const name = t(`region.${region}`);
  return (
    <Card title={t('insts.empty')}>
      <p role="status" data-empty="institutions">
        {isNarrowed
          ? t('empty.filter')
          : !isLoaded
            ? t('insts.noData', { region: name })
            : year === null
              ? t('insts.noYear', { region: name })
              : t('insts.noInstitution', { region: name, year })}
      </p>
      {!isNarrowed && (
        <p>
          {t('insts.needed')}
          {t('list.space')}
          <Link to="/data" search={keepSettings}>
            {t('nav.data')}
          </Link>
        </p>
      )}
    </Card>
  );
}
