import { isDay } from '../model/calendar';
import { csvRows } from './csvRows';
import { dataRegions, divisionLevels, type Division } from './divisions';

const columns = [
  'id',
  'code',
  'name_zh',
  'name_en',
  'aliases',
  'level',
  'region',
  'parent',
  'group',
  'order',
  'own_level_zh',
  'own_level_en',
  'reporting',
  'valid_from',
  'valid_to',
  'source',
  'notes',
] as const;

/** Reads data/divisions.csv. Throws LedgerError for repeated ids, unknown parents and dates that are none. */
export function parseDivisions(text: string): Division[] {
  const rows = csvRows('divisions.csv', text, columns);
  const ids = new Set(rows.map((row) => row.text('id')));
  const seen = new Set<string>();
  return rows.map((row) => {
    const id = row.filled('id');
    if (seen.has(id)) row.fail('id', { zh: '重复', en: `"${id}" stands twice` });
    seen.add(id);
    const parent = row.text('parent') || null;
    if (parent && !ids.has(parent))
      row.fail('parent', { zh: `“${parent}”不存在`, en: `"${parent}" does not exist` });
    const day = (column: 'valid_from' | 'valid_to') => {
      const value = row.text(column);
      if (value === '' || isDay(value)) return value || null;
      return row.fail(column, { zh: `“${value}”不是有效日期`, en: `"${value}" is not a day` });
    };
    const own = row.text('own_level_zh');
    return {
      id,
      code: row.text('code') || null,
      name: { zh: row.filled('name_zh'), en: row.filled('name_en') },
      aliases: row
        .text('aliases')
        .split(';')
        .filter((alias) => alias !== ''),
      level: row.oneOf('level', divisionLevels),
      region: row.oneOf('region', dataRegions),
      parent,
      group: row.text('group'),
      order: row.number('order') ?? row.fail('order', { zh: '未填写', en: 'is empty' }),
      ownLevel: own ? { zh: own, en: row.filled('own_level_en') } : null,
      reporting: row.flag('reporting'),
      validFrom: day('valid_from'),
      validTo: day('valid_to'),
    };
  });
}
