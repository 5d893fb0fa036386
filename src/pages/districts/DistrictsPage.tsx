import { useQuery } from '@tanstack/react-query';
import tilesText from '../../../data/tiles.csv?raw';
import { Guarded } from '../../components/Card';
import { addDistrictsTexts } from '../../i18n/districtsTexts';
import { addPageTexts } from '../../i18n/pageTexts';
import { loadDistrictTable } from '../../query/loadDistrictTable';
import { observe } from '../../query/observe';
import { loadPopulations } from '../../query/populations';
import { parseTiles } from '../../reference/tiles';
import '../../theme/later';
import { readRegion, type Search } from '../address';
import { useData, useReference, useSources, useWords } from '../context';
import { NeedsEngine } from '../NeedsEngine';
import { UnknownValues } from '../UnknownValues';
import { DistrictChoosers } from './DistrictChoosers';
import { readDistrictsAddress, type DistrictsAddress } from './districtsAddress';
import { Report } from './Report';
import { UnitProfile } from './profile/UnitProfile';

addPageTexts();
addDistrictsTexts();

/** The layout of the tile grids. */
const tiles = parseTiles(tilesText);

/** One target unit by unit: the tile grid and the table of a 通报; with a unit in the address, that unit by itself. */
export function DistrictsPage({ search, unit }: { search: Search; unit?: string }) {
  const { t } = useWords();
  if (unit !== undefined) return <UnitProfile unit={unit} search={search} />;
  return (
    <>
      <h1>{t(readRegion(search) === 'zhejiang' ? 'districts.province' : 'districts.city')}</h1>
      <p className="note">{t('districts.intro')}</p>
      <NeedsEngine>
        <Guarded>
          <Loaded search={search} />
        </Guarded>
      </NeedsEngine>
    </>
  );
}

function Loaded({ search }: { search: Search }) {
  const { t } = useWords();
  const { ledger } = useReference();
  const address = readDistrictsAddress(search, ledger);
  return (
    <>
      <UnknownValues values={address.unknown} />
      {address.entry === null ? (
        <p role="alert">{t('districts.noTarget')}</p>
      ) : (
        <OfTarget address={address} entry={address.entry} search={search} />
      )}
    </>
  );
}

interface OfTargetProps {
  address: DistrictsAddress;
  entry: NonNullable<DistrictsAddress['entry']>;
  search: Search;
}

function OfTarget({ address, entry, search }: OfTargetProps) {
  const { t } = useWords();
  const { version, status } = useData();
  const sources = useSources();
  const { to, measure } = address;
  const { data } = useQuery({
    queryKey: ['districts', version, entry.id, to],
    queryFn: async () => {
      const table = await loadDistrictTable(sources, entry, await observe(sources, entry), to);
      return table && { table, heads: await loadPopulations(sources, entry.region, table.asOf) };
    },
    throwOnError: true,
  });
  const hasTasks = data?.table.total.task != null;
  const hasPopulation = data?.heads != null;
  const isLoaded = status.some(
    ({ dataset, region }) => dataset === entry.reading.dataset && region === entry.region,
  );
  const lacksTasks = (measure === 'completion' || measure === 'ahead') && !hasTasks;
  const lacksPopulation = measure === 'perHead' && !hasPopulation;
  return (
    <article data-target-id={entry.id} aria-busy={data === undefined}>
      <DistrictChoosers address={address} hasTasks={hasTasks} hasPopulation={hasPopulation} />
      {data === undefined && (
        <p className="pending" role="status">
          {t('app.loading')}
        </p>
      )}
      {data === null && (
        <p role="status">
          {isLoaded
            ? t('districts.notBegun')
            : t('districts.noData', { dataset: t(`dataset.${entry.reading.dataset}`) })}
        </p>
      )}
      {data && (
        <>
          {lacksPopulation && (
            <p role="status" className="failed">
              {t('perHead.cannot', { year: data.table.asOf.slice(0, 4) })}
            </p>
          )}
          {lacksTasks && (
            <p role="status" className="failed">
              {t('districts.noTasks', { measure: t(`districts.measure.${measure}`) })}
            </p>
          )}
          <Report
            entry={entry}
            region={address.region}
            measure={lacksTasks || lacksPopulation ? 'volume' : measure}
            table={data.table}
            heads={data.heads}
            tiles={tiles}
            search={search}
          />
        </>
      )}
    </article>
  );
}
