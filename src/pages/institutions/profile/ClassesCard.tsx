import { Card } from '../../../components/Card';
import { formatDay } from '../../../format/dates';
import type { InstitutionClass } from '../../../query/profileQueries';
import { useWords, type Words } from '../../context';
import { TakeAway } from '../../export/TakeAway';
import { countColumn, shareColumn } from '../../table/figureColumns';
import { FigureTable } from '../../table/FigureTable';
import type { TableColumn } from '../../table/tableColumns';
import { useValueLabel, type ValueLabel } from '../../target/valueLabel';
import { Basis } from './Basis';
import { completionRate, countClasses, hoursState, lineKeys } from './classRows';
import { hoursText } from './profileWords';
import type { RecordCardProps } from './RecordCards';
import { useProfileOffer } from './useProfileOffer';

/** Classes shown before the reader asks for all of them. */
const shownFirst = 12;

/** The institution's classes, newest first. */
export function ClassesCard({ classes, profile, ...part }: RecordCardProps) {
  const words = useWords();
  const { t, language } = words;
  const label = useValueLabel();
  const offer = useProfileOffer(part, ['training']);
  const title = t('profile.classes');
  const until = profile.asOf.training;
  if (until === null || classes.length === 0)
    return (
      <Card title={title}>
        <p>
          {until === null
            ? `${t('line.noData', { dataset: t('dataset.training') })}${t('list.stop')}`
            : t('profile.noClasses')}
        </p>
      </Card>
    );
  const columns = classColumns(words, label);
  const keys = lineKeys(classes);
  const definition = [t('profile.classesNote'), t('profile.rateNote')];
  const terms = {
    title,
    definition,
    period: t('supply.until', { date: formatDay(until, language) }),
    clauses: [],
  };
  return (
    <Card
      title={title}
      subtitle={t('profile.classCount', { n: countClasses(classes) })}
      actions={<TakeAway offer={offer(terms, { columns, rows: classes })} />}
    >
      <FigureTable
        name="profile-classes"
        label={title}
        keyOf={(line) => keys.get(line) ?? ''}
        rows={classes}
        first={shownFirst}
        columns={columns}
      />
      <Basis region={part.region} datasets={['training']} texts={definition} />
    </Card>
  );
}

function classColumns(words: Words, label: ValueLabel): TableColumn<InstitutionClass>[] {
  const { t } = words;
  return [
    { kind: 'text', heading: t('profile.classId'), text: ({ classId }) => classId },
    { kind: 'text', heading: t('profile.start'), text: ({ start }) => start, width: 'short' },
    { kind: 'text', heading: t('profile.end'), text: ({ end }) => end, width: 'short' },
    {
      kind: 'text',
      heading: t('filter.occupation'),
      text: ({ occupation }) => label('occupation', occupation),
    },
    {
      kind: 'text',
      heading: t('filter.level'),
      text: ({ level }) => label('level', level),
    },
    countColumn(words, { heading: t('event.enrolled'), figure: 'enrolled', value: (line) => line.enrolled }),
    countColumn(words, {
      heading: t('event.completed'),
      figure: 'completed',
      value: (line) => line.completed,
    }),
    shareColumn(words, {
      heading: t('profile.completionRate'),
      figure: 'completion-rate',
      // The first to leave are not the result of a class that goes on.
      value: (line) => (line.running > 0 ? null : completionRate(line)),
    }),
    countColumn(words, {
      heading: t('profile.required'),
      figure: 'required-hours',
      value: (line) => line.requiredHours,
    }),
    countColumn(words, {
      heading: t('profile.least'),
      figure: 'least-hours',
      value: (line) => line.leastHours,
    }),
    countColumn(words, { heading: t('profile.most'), figure: 'most-hours', value: (line) => line.mostHours }),
    {
      kind: 'text',
      heading: t('profile.hoursState'),
      width: 'wide',
      text: (line) => hoursText(words, hoursState(line)),
      shown: (line) => <span data-hours={hoursState(line)}>{hoursText(words, hoursState(line))}</span>,
    },
  ];
}
