import { useQuery } from '@tanstack/react-query';
import { Card, Guarded } from '../../components/Card';
import { loadDistrictTable } from '../../query/loadDistrictTable';
import { observe } from '../../query/observe';
import { keepSettings, readRegion, type Search } from '../address';
import { useData, useReference, useSources, useWords } from '../context';
import { NeedsEngine } from '../NeedsEngine';
import { UnknownValues } from '../UnknownValues';
import { useValueLabel } from '../target/valueLabel';
import { countedTargets } from './districtsAddress';
import { hashAddress } from '../hashAddress';
import { UnitTargetTable, type UnitTarget } from './UnitTargetTable';

interface UnitProfileProps {
  unit: string;
  search: Search;
}

const settings = ['region', 'lang', 'theme', 'data'];

/** One unit: what it did in every target that is counted by unit, against the whole of its region. */
export function UnitProfile({ unit, search }: UnitProfileProps) {
  const { t } = useWords();
  const { divisions } = useReference();
  const label = useValueLabel();
  const division = divisions.find(({ id }) => id === unit);
  const region = readRegion(search) ?? 'chongqing';
  return (
    <>
      <p className="note back">
        <a href={hashAddress('/districts', keepSettings(search))}>{t('districts.back')}</a>
      </p>
      <UnknownValues values={Object.keys(search).filter((key) => !settings.includes(key))} />
      {division?.region === region ? (
        <>
          <h1>{label('unit', unit)}</h1>
          <NeedsEngine>
            <Guarded>
              <Profile unit={unit} search={search} />
            </Guarded>
          </NeedsEngine>
        </>
      ) : (
        <>
          <h1>{t(region === 'zhejiang' ? 'districts.province' : 'districts.city')}</h1>
          <p role="alert">{t('districts.noUnit', { id: unit.slice(0, 40) })}</p>
        </>
      )}
    </>
  );
}

function Profile({ unit, search }: UnitProfileProps) {
  const { t } = useWords();
  const { version } = useData();
  const sources = useSources();
  const { ledger } = useReference();
  const region = readRegion(search) ?? 'chongqing';
  const { data } = useQuery({
    queryKey: ['unit', version, unit],
    queryFn: async () => {
      const lines: UnitTarget[] = [];
      for (const entry of countedTargets(ledger, region)) {
        const table = await loadDistrictTable(sources, entry, await observe(sources, entry));
        const row = table?.rows.find((one) => one.unit === unit);
        if (table && row) lines.push({ entry, table, row });
      }
      return lines;
    },
    throwOnError: true,
  });
  if (!data)
    return (
      <p className="pending" role="status" aria-busy="true">
        {t('app.loading')}
      </p>
    );
  if (data.length === 0) return <p role="status">{t('districts.nothing')}</p>;
  const linked = (path: string) => hashAddress(path, { ...keepSettings(search), unit });
  return (
    <article data-unit={unit}>
      <Card title={t('districts.ofUnit')}>
        <UnitTargetTable lines={data} region={region} addressOf={(id) => linked(`/targets/${id}`)} />
        <ul className="note report-notes">
          <li>{t('districts.unitNote')}</li>
          {data.some(({ row }) => row.notes.includes('changed')) && <li>{t('districts.area')}</li>}
          <li>{t('districts.overlap')}</li>
        </ul>
      </Card>
      <p className="screen-only">
        <a href={linked('/rules')}>{t('districts.due')}</a>
      </p>
    </article>
  );
}
