import type { LoadableFile } from '../../../ingest/checkTask';
import { reportedUnits } from '../../../ingest/reconcile/missingUnits';
import { dataRegions, unitLabel } from '../../../reference/divisions';
import { useData, useReference, useWords } from '../../context';

/** 应报与已报: after several files of one dataset were loaded, the units of which none had a row. */
export function ReportedUnits({ files }: { files: readonly LoadableFile[] }) {
  const { t, language } = useWords();
  const { divisions } = useReference();
  const { status } = useData();
  const datasets = [...new Set(files.map(({ dataset }) => dataset))].filter(
    (dataset) =>
      dataset !== 'allocations' &&
      dataset !== 'populations' &&
      files.filter((file) => file.dataset === dataset).length > 1,
  );
  const lines = datasets.flatMap((dataset) =>
    dataRegions.flatMap((region) => {
      const day = status.find((one) => one.dataset === dataset && one.region === region)?.asOf;
      const own = files.filter((file) => file.dataset === dataset && file.rows.regions.includes(region));
      if (!day || own.length === 0) return [];
      const units = new Set(own.flatMap(({ rows }) => rows.units));
      return [{ dataset, region, ...reportedUnits(divisions, { region, day, units }) }];
    }),
  );
  if (lines.length === 0) return null;
  return (
    <ul data-list="reported-units">
      {lines.map(({ dataset, region, expected, reported, missing }) => (
        <li key={`${dataset} ${region}`}>
          {t('reported.units', {
            dataset: t(`dataset.${dataset}`),
            region: t(`region.${region}`),
            n: expected.length,
            m: reported.length,
          })}
          {missing.length > 0 && (
            <details>
              <summary>{t('reported.missing', { n: missing.length })}</summary>
              <p>{missing.map((unit) => unitLabel(unit, divisions)[language]).join(t('list.and'))}</p>
            </details>
          )}
        </li>
      ))}
    </ul>
  );
}
