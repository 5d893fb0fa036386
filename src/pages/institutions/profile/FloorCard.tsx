import { Card } from '../../../components/Card';
import { useWords, type Words } from '../../context';
import { TakeAway } from '../../export/TakeAway';
import { MethodLinks } from '../../MethodLink';
import { ClauseQuote, clauseText, ruleOf } from '../../rules/Clause';
import { firstTwoYears, type FloorRow } from '../../rules/floor/floorRows';
import { floorSentence, floorText, readingKeys, spanKeys } from '../../rules/floor/floorWords';
import { countColumn, shareColumn } from '../../table/figureColumns';
import { FigureTable } from '../../table/FigureTable';
import type { TableColumn } from '../../table/tableColumns';
import { Basis } from './Basis';
import type { RecordCardProps } from './RecordCards';
import { useFloorYears } from './useFloorYears';
import { useProfileOffer } from './useProfileOffer';

/** The years of the engineer programme at its floor; where the institution has no results in it, there is no card. */
export function FloorCard({ rulebook, ...part }: RecordCardProps) {
  const words = useWords();
  const { t, pick } = words;
  const offer = useProfileOffer(part, ['assessment']);
  const years = useFloorYears(part);
  if (years === null || years.rows.length === 0) return null;
  const rule = ruleOf(rulebook, 'E-08');
  const floors = rulebook.standards.filter(({ name }) => name === 'pass-rate-floor');
  const [first, second] = firstTwoYears(rule.validFrom ?? years.asOf);
  const title = t('profile.floor');
  const reading = t('floor.readingUsed', { reading: t(readingKeys.best), span: t(spanKeys.notice) });
  const twoYears = t('floor.twoYears', { floor: floorText(words, floors.at(-1)?.value ?? 0), first, second });
  const { rows, asOf } = years;
  const columns = floorColumns(words, asOf);
  const terms = {
    title,
    definition: [reading, pick(rule.reading)],
    period: `${rows.at(-1)?.year}–${rows[0]?.year}`,
    clauses: [clauseText(words, rule)],
    notes: [twoYears],
  };
  return (
    <Card title={title} actions={<TakeAway offer={offer(terms, { columns, rows })} />}>
      <FigureTable
        name="profile-floor"
        label={title}
        keyOf={({ year }) => String(year)}
        {...{ columns, rows }}
      />
      <Basis region={part.region} datasets={['assessment']} texts={[reading, twoYears]} />
      <ClauseQuote {...rule} />
      <MethodLinks sections={['ratio']} />
    </Card>
  );
}

function floorColumns(words: Words, asOf: string): TableColumn<FloorRow>[] {
  const { t } = words;
  return [
    { kind: 'text', heading: t('profile.year'), text: ({ year }) => String(year) },
    countColumn(words, {
      heading: t('floor.examinees.best'),
      figure: 'examinees',
      value: (row) => row.examinees,
    }),
    countColumn(words, { heading: t('floor.passed'), figure: 'passed', value: (row) => row.passed }),
    countColumn(words, { heading: t('floor.absent'), figure: 'absent', value: (row) => row.absent }),
    shareColumn(words, { heading: t('floor.rate'), figure: 'rate', value: (row) => row.rate }),
    shareColumn(words, { heading: t('floor.floor'), figure: 'floor', value: (row) => row.floor }),
    {
      kind: 'text',
      heading: t('floor.state'),
      width: 'wide',
      text: (row) => floorSentence(words, row, asOf),
      shown: (row) => <span data-state={row.state}>{floorSentence(words, row, asOf)}</span>,
    },
  ];
}
