import { cityOf, type Division } from '../../../reference/divisions';
import type { Words } from '../../context';
import type { ValueLabel } from '../../target/valueLabel';

/** What a unit is called by itself: 市本级 says of which city or province, a name of both regions too (宁波市江北区). */
export function unitName({ t }: Words, label: ValueLabel, { id, region, parent }: Division): string {
  const name = label('unit', id);
  return parent === null ? `${name}${t('list.paren', { text: t(`region.${region}`) })}` : name;
}

/** Where a unit lies, and its code: 浙江省 宁波市 行政区划代码330205. */
export function unitPlace({ t, pick }: Words, division: Division, divisions: readonly Division[]): string {
  const city = cityOf(division, divisions);
  return [
    t(`region.${division.region}`),
    city && city.id !== division.id ? pick(city.name) : '',
    division.code === null ? t('unit.noCode', { id: division.id }) : t('unit.code', { id: division.code }),
  ]
    .filter(Boolean)
    .join(t('list.gap'));
}
