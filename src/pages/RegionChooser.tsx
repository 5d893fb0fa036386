import { regions } from './address';
import { useWords } from './context';

interface RegionChooserProps {
  region: (typeof regions)[number];
  onChoose(region: string): void;
}

/** Chongqing or Zhejiang. */
export function RegionChooser({ region, onChoose }: RegionChooserProps) {
  const { t } = useWords();
  return (
    <label className="chooser">
      {t('choose.region')}
      <select value={region} onChange={(event) => onChoose(event.target.value)}>
        {regions.map((one) => (
          <option key={one} value={one}>
            {t(`region.${one}`)}
          </option>
        ))}
      </select>
    </label>
  );
}
