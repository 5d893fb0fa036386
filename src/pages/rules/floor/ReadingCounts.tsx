import { Card } from '../../../components/Card';
import type { InstitutionYear } from '../../../query/ruleQueries';
import { useWords } from '../../context';
import { TakeAway } from '../../export/TakeAway';
import { rateSpans, type RulesAddress } from '../rulesAddress';
import { countColumn } from '../../table/figureColumns';
import { FigureTable } from '../../table/FigureTable';
import type { SectionTerms } from '../../table/sectionNotes';
import type { TableColumn } from '../../table/tableColumns';
import { useSectionOffer } from '../useSectionOffer';
import { readingCounts, type ReadingCount } from './floorRows';
import { readingKeys, spanKeys } from './floorWords';

interface ReadingCountsProps {
  address: RulesAddress;
  years: readonly InstitutionYear[];
  year: number;
  floor: string;
  terms: Omit<SectionTerms, 'title'>;
}

/** The readings that the document leaves open, side by side: institutions with a rate, and those below the floor. */
export function ReadingCounts({ address, years, year, floor, terms }: ReadingCountsProps) {
  const words = useWords();
  const { t } = words;
  const offer = useSectionOffer(address, ['assessment', 'training']);
  const title = t('floor.readings');
  const rows = readingCounts(years, year);
  const columns: TableColumn<ReadingCount>[] = [
    {
      kind: 'text',
      heading: t('floor.denominator'),
      text: ({ reading }) => t(readingKeys[reading]),
    },
    ...rateSpans.flatMap((span) =>
      (['rated', 'below'] as const).map((what) =>
        countColumn<ReadingCount>(words, {
          heading: `${t(what === 'rated' ? 'floor.rated' : 'floor.belowCount', { floor })}${t('list.paren', {
            text: t(spanKeys[span]),
          })}`,
          figure: `${what}-${span}`,
          value: ({ counts }) => counts.find((one) => one.span === span)?.[what] ?? null,
        }),
      ),
    ),
  ];
  return (
    <Card
      title={title}
      subtitle={t('target.yearTab', { year })}
      actions={<TakeAway offer={offer({ ...terms, title }, { columns, rows })} />}
    >
      <p className="note">{t('floor.readingsNote')}</p>
      <FigureTable
        name="floor-readings"
        label={title}
        keyOf={({ reading }) => reading}
        period={String(year)}
        {...{ columns, rows }}
      />
    </Card>
  );
}
