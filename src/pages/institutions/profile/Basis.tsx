import { AsOf } from '../../../components/AsOf';
import { formatDay } from '../../../format/dates';
import type { Dataset } from '../../../model/ledger';
import type { DataRegion } from '../../../reference/divisions';
import { useData, useWords } from '../../context';

interface BasisProps {
  region: DataRegion;
  datasets: readonly Dataset[];
  /** What is counted and how, a sentence each. */
  texts: readonly string[];
}

/** What stands behind a card's figures: definitions, then the cut-off of each dataset. */
export function Basis({ region, datasets, texts }: BasisProps) {
  const { t, language } = useWords();
  const { status } = useData();
  return (
    <p className="note profile-basis">
      {texts.map((text) => `${text}${t('list.space')}`)}
      {datasets.map((dataset, index) => {
        const day = status.find((one) => one.region === region && one.dataset === dataset)?.asOf;
        if (day === undefined) return null;
        const text = t('asOf.dataset', { dataset: t(`dataset.${dataset}`), date: formatDay(day, language) });
        return (
          <span key={dataset}>
            {index > 0 && t('list.semicolon')}
            <AsOf {...{ dataset, region, day, text }} />
          </span>
        );
      })}
    </p>
  );
}
