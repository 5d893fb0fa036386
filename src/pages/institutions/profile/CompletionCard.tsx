import { Card } from '../../../components/Card';
import { formatDay } from '../../../format/dates';
import { useWords, type Words } from '../../context';
import { TakeAway } from '../../export/TakeAway';
import { countColumn, shareColumn } from '../../table/figureColumns';
import { FigureTable } from '../../table/FigureTable';
import type { TableColumn } from '../../table/tableColumns';
import { Basis } from './Basis';
import { completionRate, countClasses, coursesByYear, sumCourses, type CourseOfYear } from './classRows';
import { courseSentence } from './profileWords';
import type { RecordCardProps } from './RecordCards';
import { useProfileOffer } from './useProfileOffer';

/** How the institution's trainees ended, by the year in which their class started. */
export function CompletionCard({ classes, profile, ...part }: RecordCardProps) {
  const words = useWords();
  const { t, language } = words;
  const offer = useProfileOffer(part, ['training']);
  const title = t('profile.completion');
  const until = profile.asOf.training;
  if (until === null || classes.length === 0) return null;
  const rows = coursesByYear(classes);
  const total = { year: '', classes: countClasses(classes), ...sumCourses(classes) };
  const columns = courseColumns(words);
  const definition = [t('profile.completionNote'), t('profile.rateNote')];
  const terms = {
    title,
    definition,
    period: t('supply.until', { date: formatDay(until, language) }),
    clauses: [],
  };
  return (
    <Card title={title} actions={<TakeAway offer={offer(terms, { columns, rows, total })} />}>
      <p data-sentence="courses">{courseSentence(words, total, until)}</p>
      <FigureTable
        name="profile-courses"
        label={title}
        keyOf={({ year }) => year}
        {...{ columns, rows, total }}
      />
      <Basis region={part.region} datasets={['training']} texts={definition} />
    </Card>
  );
}

function courseColumns(words: Words): TableColumn<CourseOfYear>[] {
  const { t } = words;
  const inTimes = (heading: string, figure: Exclude<keyof CourseOfYear, 'year'>) =>
    countColumn<CourseOfYear>(words, { heading, figure, value: (row) => row[figure] });
  return [
    { kind: 'text', heading: t('profile.startYear'), text: ({ year }) => year },
    inTimes(t('profile.classesHeading'), 'classes'),
    inTimes(t('event.enrolled'), 'enrolled'),
    inTimes(t('event.completed'), 'completed'),
    inTimes(t('profile.failed'), 'failed'),
    inTimes(t('profile.withdrawn'), 'withdrawn'),
    inTimes(t('profile.running'), 'running'),
    shareColumn(words, {
      heading: t('profile.completionRate'),
      figure: 'completion-rate',
      value: completionRate,
    }),
  ];
}
