import { useWords } from '../../context';
import { forgetPlans, useRememberedCount } from './rememberedPlans';

/** Says that confirmed columns are remembered on this computer, and takes it back. */
export function RememberedHeadings() {
  const { t } = useWords();
  const count = useRememberedCount();
  if (count === 0) return null;
  return (
    <p className="note map-remembered">
      {t('map.kept', { n: count })}{' '}
      <button type="button" onClick={forgetPlans}>
        {t('map.forget')}
      </button>
    </p>
  );
}
