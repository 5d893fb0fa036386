import { formatCount } from '../../format/count';
import { addDays } from '../../model/calendar';
import { formatDay, formatMonth, formatMonthRange } from '../../format/dates';
import type { Entry } from '../../model/ledger';
import type { DistrictRow, DistrictTable } from '../../query/districtTable';
import type { Populations } from '../../query/populations';
import type { Division } from '../../reference/divisions';
import type { Words } from '../context';
import type { ValueLabel } from '../target/valueLabel';
import type { ReportWords } from './reportTable';

interface Given {
  words: Words;
  label: ValueLabel;
  divisions: readonly Division[];
  entry: Entry;
  table: DistrictTable;
  heads?: Populations | null;
}

/** Headings, names and remarks of the table of a 通报, on the page and in the file. */
export function reportWords({ words, label, divisions, entry, table, heads = null }: Given): ReportWords {
  const { t, language, pick } = words;
  const inUnit = (name: string, unit: string) => `${name}${t('list.paren', { text: unit })}`;
  const unit = pick(entry.unit);
  const names = (ids: readonly string[]) => ids.map((id) => label('unit', id)).join(t('list.and'));
  const months = (from: string, to: string) => formatMonthRange(from.slice(0, 7), to.slice(0, 7), language);
  return {
    headings: {
      seq: t('districts.seq'),
      unit: t('districts.unit'),
      task: inUnit(t('districts.task'), unit),
      month: inUnit(t('districts.month'), `${formatMonth(table.asOf, language)}${t('list.comma')}${unit}`),
      cumulative: inUnit(t('term.cumulative'), unit),
      compared: inUnit(
        t('districts.compared', { months: months(table.compared.start, table.compared.end) }),
        unit,
      ),
      completion: inUnit(t('term.completion'), '%'),
      ahead: inUnit(t('districts.ahead'), t('districts.points')),
      yearBefore: inUnit(
        t('districts.yearBefore'),
        `${months(table.before.start, table.before.end)}${t('list.comma')}${unit}`,
      ),
      yoy: inUnit(t('term.yoy'), '%'),
      population: t('perHead.population', { year: heads?.year ?? '' }),
      perHead: inUnit(t('districts.measure.perHead'), t('perHead.unit', { unit })),
      remark: t('export.remark'),
    },
    elapsed: inUnit(t('term.timeProgress'), '%'),
    total: t('term.total'),
    totalRemark:
      table.tasked === null
        ? ''
        : t('districts.ofTasked', { n: formatCount(table.tasked), task: formatCount(table.total.task) }),
    rows: table.rows.map((row) => ({
      name: label('unit', row.unit),
      remark: [
        remarkOf(words, row, { divisions, isPersons: entry.reading.count === 'persons' }),
        noPopulationOf(words, row.unit, { divisions, heads }),
      ]
        .filter(Boolean)
        .join(t('list.semicolon')),
    })),
    areas: table.areas.map(({ change }) => t('districts.areaOf', { names: names(change.units) })),
  };
}

/** What 备注 says of a unit. A month without a further person may have records of persons counted before; one without a row has none. */
export function remarkOf(
  { t, language }: Words,
  row: DistrictRow,
  { divisions, isPersons }: { divisions: readonly Division[]; isPersons: boolean },
): string {
  const validTo = divisions.find(({ id }) => id === row.unit)?.validTo;
  const said = row.notes.map((note) => {
    switch (note) {
      case 'abolished':
        return validTo
          ? t('districts.note.abolished', { day: formatDay(addDays(validTo, 1), language) })
          : '';
      case 'changed':
        return t('districts.note.changed');
      case 'unreported':
        return t('districts.note.unreported');
    }
  });
  if (!row.notes.includes('abolished')) {
    if (row.cumulative === 0) said.push(t('districts.note.none'));
    else if (row.month === null && !isPersons) said.push(t('districts.note.month'));
  }
  return said.filter(Boolean).join(t('list.semicolon'));
}

/** Why a unit has no figure by head; empty where it has one, or nothing is loaded. */
function noPopulationOf(
  { t }: Words,
  unit: string,
  { divisions, heads }: { divisions: readonly Division[]; heads: Populations | null },
): string {
  if (heads === null || unit === '' || heads.ofUnit.has(unit)) return '';
  const isOwnLevel = divisions.some(({ id, ownLevel }) => id === unit && ownLevel !== null);
  return isOwnLevel ? t('perHead.ownLevel') : t('perHead.missing', { year: heads.year });
}
