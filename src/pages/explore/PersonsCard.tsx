import { Card } from '../../components/Card';
import type { ExploreMeasure } from '../../query/explore/measures';
import { useWords } from '../context';
import { useChangeSearch } from '../useChangeSearch';

/** Trainee categories and ages, which only single records tell: offered, since it takes longer, or why there are none. */
export function PersonsCard({ measure }: { measure: ExploreMeasure }) {
  const { t } = useWords();
  const change = useChangeSearch();
  return (
    <Card title={t('explore.persons')} className="view-card screen-only">
      {measure.dataset !== 'training' ? (
        <p className="note">{t('explore.personsNoField', { dataset: t(`dataset.${measure.dataset}`) })}</p>
      ) : measure.kind === 'persons' ? (
        <p className="note">{t('explore.personsNotDistinct')}</p>
      ) : (
        <>
          <p className="note">{t('explore.personsSlow')}</p>
          <button type="button" onClick={() => change({ by: 'person' })}>
            {t('explore.personsOpen')}
          </button>
        </>
      )}
    </Card>
  );
}
