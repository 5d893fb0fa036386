import { useState } from 'react';
import { Card } from '../../components/Card';
import { formatChange } from '../../format/change';
import { formatCount, formatTextCount } from '../../format/count';
import { formatMonth, formatMonthRange, formatPeriod } from '../../format/dates';
import { formatShare, formatTimeProgress } from '../../format/share';
import type { Entry } from '../../model/ledger';
import type { DistrictTable } from '../../query/districtTable';
import type { Populations } from '../../query/populations';
import type { DataRegion } from '../../reference/divisions';
import type { Tile } from '../../reference/tiles';
import { keepSettings, type Search } from '../address';
import { isPublic } from '../edition';
import { useReference, useWords } from '../context';
import { TakeAway } from '../export/TakeAway';
import { useValueLabel } from '../target/valueLabel';
import type { DistrictMeasure } from './districtsAddress';
import { hashAddress } from '../hashAddress';
import { BasemapFigure } from './map/BasemapFigure';
import { BasemapPanel } from './map/BasemapPanel';
import { NoPopulation, perHeadNotes } from './perHead';
import { ReportTableView } from './ReportTableView';
import { reportWords } from './reportWords';
import { TileGrid } from './TileGrid';
import { useReportOffer } from './useReportOffer';

interface ReportProps {
  entry: Entry;
  region: DataRegion;
  measure: DistrictMeasure;
  table: DistrictTable;
  /** The reference population where one is loaded. */
  heads: Populations | null;
  tiles: readonly Tile[];
  search: Search;
}

/** What a 通报 says of one target by unit: the sentences, the grid, the table. */
export function Report({ entry, region, measure, table, heads, tiles, search }: ReportProps) {
  const words = useWords();
  const { t, language, pick } = words;
  const { divisions } = useReference();
  const label = useValueLabel();
  const [withRanks, setRanks] = useState(false);
  const texts = reportWords({ words, label, divisions, entry, table, heads });
  const hasTasks = table.total.task !== null;
  const names = (ids: readonly string[]) => ids.map((id) => label('unit', id)).join(t('list.and'));
  const period = formatPeriod(table.period.start, table.asOf, language);
  const told = {
    period,
    whole: t(region === 'chongqing' ? 'unit.wholeCity' : 'unit.wholeProvince'),
    n: formatTextCount(table.total.cumulative, language),
    unit: pick(entry.unit),
  };
  const notes = reportNotes();
  const picture = { region, tiles, table, heads, measure };
  const offer = useReportOffer({ entry, table, texts, heads, notes, region });
  return (
    <>
      <p className="lead" data-sentence="districts">
        {hasTasks
          ? t('districts.lead', {
              ...told,
              task: formatTextCount(table.total.task, language),
              completion: formatShare(table.total.completion, language),
              time: formatTimeProgress(table.elapsed, language),
            })
          : t('districts.leadNoTask', told)}
        {table.total.change !== null && (
          <>
            {t('list.space')}
            {t('districts.leadYoy', {
              months: formatMonthRange(
                table.compared.start.slice(0, 7),
                table.compared.end.slice(0, 7),
                language,
              ),
              change: formatChange(table.total.change, language),
            })}
          </>
        )}
        {table.aboveTotal.length > 0 && (
          <>
            {t('list.space')}
            {t(region === 'chongqing' ? 'districts.aboveCity' : 'districts.aboveProvince', {
              names: names(table.aboveTotal),
            })}
          </>
        )}
      </p>
      <div className="districts-layout">
        {!isPublic() && (
          <Card
            title={`${t('districts.grid')}${t('list.colon')}${t(`districts.measure.${measure}`)}${gridUnit()}`}
          >
            <div className={`district-pictures pictures-${region}`}>
              <BasemapFigure {...picture} />
              <TileGrid {...picture} />
            </div>
            <BasemapPanel region={region} />
          </Card>
        )}
        <Card
          title={t('districts.tableOf', { target: pick(entry.short) })}
          actions={<TakeAway offer={offer} />}
        >
          {hasTasks && !isPublic() && (
            <p className="screen-only">
              <label className="rank-switch">
                <input type="checkbox" checked={withRanks} onChange={() => setRanks(!withRanks)} />
                {t('districts.showRanks')}
              </label>
            </p>
          )}
          {withRanks && <p className="note screen-only">{t('districts.ranksNote')}</p>}
          <ReportTableView
            label={t('districts.table')}
            table={table}
            texts={texts}
            heads={heads}
            withRanks={withRanks && hasTasks && !isPublic()}
            addressOf={(unit) => hashAddress(`/districts/${unit}`, keepSettings(search))}
          />
          <ul className="note report-notes">
            {notes.map((note) => (
              <li key={note}>{note}</li>
            ))}
            {heads === null && <NoPopulation search={search} />}
          </ul>
        </Card>
      </div>
    </>
  );

  /** Shares and changes carry their sign themselves. */
  function gridUnit(): string {
    if (measure === 'volume') return t('list.paren', { text: pick(entry.unit) });
    if (measure === 'perHead')
      return t('list.paren', { text: t('perHead.unit', { unit: pick(entry.unit) }) });
    return measure === 'ahead' ? t('list.paren', { text: t('districts.points') }) : '';
  }

  function reportNotes(): string[] {
    const { compared, before, total } = table;
    const isPersons = entry.reading.count === 'persons' || entry.reading.count === 'items';
    return [
      t('districts.order'),
      hasTasks ? '' : t('alloc.none'),
      hasTasks && total.task !== entry.value
        ? t('districts.taskSum', {
            task: formatCount(total.task),
            target: formatCount(entry.value),
            unit: pick(entry.unit),
          })
        : '',
      table.taskless.length > 0 ? t('districts.taskless', { names: names(table.taskless) }) : '',
      total.month === null ? t('districts.emptyMonth', { month: formatMonth(table.asOf, language) }) : '',
      total.yearBefore === null
        ? table.since === null
          ? t('districts.yoyNone')
          : t('districts.yoySince', { month: formatMonth(table.since, language) })
        : t('districts.yoyNote', {
            period: formatPeriod(compared.start, compared.end, language),
            before: formatPeriod(before.start, before.end, language),
          }),
      table.areas.length > 0 ? t('districts.area') : '',
      isPersons ? t('districts.persons') : '',
      ...perHeadNotes(words, { heads, region }),
    ].filter(Boolean);
  }
}
