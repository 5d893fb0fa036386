import { formatCount } from '../../format/count';
import type { Populations } from '../../query/populations';
import type { DataRegion } from '../../reference/divisions';
import { keepSettings, type Search } from '../address';
import { useWords, type Words } from '../context';
import { hashAddress } from '../hashAddress';

/** How the figures by head are made, of which year and by whom; empty where no population is loaded. */
export function perHeadNotes(
  { t }: Words,
  { heads, region }: { heads: Populations | null; region: DataRegion },
): string[] {
  if (heads === null) return [];
  const isCity = region === 'chongqing';
  const whole =
    heads.whole === null
      ? t(isCity ? 'perHead.noCity' : 'perHead.noProvince')
      : t(isCity ? 'perHead.ofCity' : 'perHead.ofProvince', { n: formatCount(heads.whole) });
  const made = t('perHead.note', { year: heads.year, source: heads.sources.join(t('list.and')) });
  return [`${made}${t('list.space')}${whole}`];
}

/** That nothing is offered per head, and where a population is loaded. */
export function NoPopulation({ search }: { search: Search }) {
  const { t } = useWords();
  return (
    <li className="screen-only">
      {t('districts.perHead')}
      {t('list.space')}
      <a href={hashAddress('/data', keepSettings(search))}>{t('perHead.load')}</a>
    </li>
  );
}
