import { Card } from '../../../components/Card';
import { formatSignedPoints, pointsBetween } from '../../../format/points';
import { printedShare } from '../../../format/share';
import { smallestGroup } from '../../../model/smallGroup';
import type { ProfileYear } from '../../../query/institutionProfile';
import { useWords, type Words } from '../../context';
import { TakeAway } from '../../export/TakeAway';
import { countColumn, shareColumn } from '../../table/figureColumns';
import { MethodLinks } from '../../MethodLink';
import { FigureTable } from '../../table/FigureTable';
import type { TableColumn } from '../../table/tableColumns';
import { Basis } from './Basis';
import type { PartProps } from './Profile';
import { isFew } from './profileWords';
import { useProfileOffer } from './useProfileOffer';

/** A year with what the year before allows to say. */
interface YearLine extends ProfileYear {
  /** Rate less that of the calendar year before, in percentage points of the printed rates; null without both. */
  points: number | null;
}

/** Every year of the institution's assessments, the rate with its interval and beside it what it may hide. */
export function YearsCard({ profile, ...part }: PartProps) {
  const words = useWords();
  const { t } = words;
  const offer = useProfileOffer(part, ['assessment']);
  const title = t('profile.years');
  const rows = profile.years.map((year): YearLine => {
    const before = profile.years.find(({ result }) => result.year === year.result.year - 1);
    const [own, last] = [year.result.rate, before?.result.rate ?? null];
    const points =
      own === null || last === null ? null : pointsBetween(printedShare(own), printedShare(last));
    return { ...year, points };
  });
  if (rows.length === 0)
    return (
      <Card title={title}>
        <p>{t('profile.noExams')}</p>
      </Card>
    );
  const columns = yearColumns(words);
  const definition = [t('profile.bestResult'), t('profile.attemptsNote'), t('profile.standardNote')];
  const years = profile.years.map(({ result }) => result.year);
  const period = `${Math.min(...years)}–${Math.max(...years)}`;
  return (
    <Card
      title={title}
      actions={<TakeAway offer={offer({ title, definition, period, clauses: [] }, { columns, rows })} />}
    >
      <FigureTable
        name="profile-years"
        label={title}
        keyOf={({ result }) => String(result.year)}
        {...{ columns, rows }}
      />
      <Basis region={part.region} datasets={['assessment']} texts={definition} />
      <MethodLinks sections={['institutions']} />
    </Card>
  );
}

function yearColumns(words: Words): TableColumn<YearLine>[] {
  const { t } = words;
  return [
    { kind: 'text', heading: t('profile.year'), text: ({ result }) => String(result.year) },
    countColumn(words, {
      heading: t('floor.examinees.best'),
      figure: 'examinees',
      value: ({ result }) => result.examinees,
    }),
    countColumn(words, {
      heading: t('floor.passed'),
      figure: 'passed',
      value: ({ result }) => result.passed,
    }),
    shareColumn(words, { heading: t('floor.rate'), figure: 'rate', value: ({ result }) => result.rate }),
    shareColumn(words, {
      heading: t('profile.low95'),
      figure: 'interval-low',
      value: ({ result }) => result.interval?.low ?? null,
    }),
    shareColumn(words, {
      heading: t('profile.high95'),
      figure: 'interval-high',
      value: ({ result }) => result.interval?.high ?? null,
    }),
    {
      kind: 'figure',
      heading: t('profile.points'),
      figure: 'points',
      value: ({ points }) => points,
      format: formatSignedPoints,
      exported: (points) => points,
      decimals: 2,
    },
    shareColumn(words, {
      heading: t('profile.standardised'),
      figure: 'standardised',
      value: ({ standardised }) => standardised.rate,
    }),
    shareColumn(words, {
      heading: t('profile.attempts'),
      figure: 'attempts-rate',
      value: ({ attempts }) => attempts.rate,
    }),
    countColumn(
      words,
      { heading: t('profile.sittings'), figure: 'sat', value: ({ attempts }) => attempts.sat },
      t('subsidy.personTimes'),
    ),
    countColumn(words, {
      heading: t('floor.absent'),
      figure: 'absent',
      value: ({ result }) => result.absent,
    }),
    {
      kind: 'text',
      heading: t('export.remark'),
      width: 'wide',
      text: (line) => remarkOf(words, line) || null,
    },
  ];
}

function remarkOf({ t }: Words, { result, standardised }: YearLine): string {
  const left = standardised.examinees - standardised.covered;
  return [
    ...(result.examinees === 0 ? [t('line.noFloor')] : []),
    ...(result.verdict === 'running' ? [t('profile.notOver')] : []),
    ...(isFew(result) ? [t('supp.small', { k: smallestGroup })] : []),
    ...(left > 0 ? [t('profile.uncovered', { n: left })] : []),
  ].join(t('list.semicolon'));
}
