import { Card } from '../../../components/Card';
import { formatDay } from '../../../format/dates';
import { useWords, type Words } from '../../context';
import { TakeAway } from '../../export/TakeAway';
import { ClauseQuote, clauseText, ruleOf } from '../../rules/Clause';
import { countColumn } from '../../table/figureColumns';
import { FigureTable } from '../../table/FigureTable';
import type { TableColumn } from '../../table/tableColumns';
import { Basis } from './Basis';
import { hoursLines, type HoursLine } from './classRows';
import { hoursText } from './profileWords';
import type { RecordCardProps } from './RecordCards';
import { useProfileOffer } from './useProfileOffer';

/** How many classes and completers reach the hours of the annex: the engineer programme's alone. */
export function HoursCard({ classes, profile, rulebook, ...part }: RecordCardProps) {
  const words = useWords();
  const { t, language } = words;
  const offer = useProfileOffer(part, ['training']);
  const rule = ruleOf(rulebook, 'E-04');
  const title = t('profile.hours');
  const rows = hoursLines(classes.filter(({ isBound }) => isBound));
  const until = profile.asOf.training;
  if (until === null) return null;
  if (rows.length === 0)
    return (
      <Card title={title}>
        <p>
          {t('profile.hoursNone', {
            document: rule.document,
            from: formatDay(rule.validFrom ?? until, language),
          })}
        </p>
      </Card>
    );
  const sum = (column: Exclude<keyof HoursLine, 'state'>) =>
    rows.reduce((total, row) => total + row[column], 0);
  const total: HoursLine = {
    state: 'unbound',
    classes: sum('classes'),
    completed: sum('completed'),
    reached: sum('reached'),
    short: sum('short'),
    unknown: sum('unknown'),
  };
  const columns = hoursColumns(words);
  const definition = [t('profile.hoursNote')];
  const terms = {
    title,
    definition,
    period: t('supply.until', { date: formatDay(until, language) }),
    clauses: [clauseText(words, rule)],
  };
  return (
    <Card title={title} actions={<TakeAway offer={offer(terms, { columns, rows, total })} />}>
      <p data-sentence="hours">
        {t('profile.hoursLead', {
          n: total.classes,
          a: rows.find(({ state }) => state === 'reached')?.classes ?? 0,
          b: rows.find(({ state }) => state === 'short')?.classes ?? 0,
          persons: total.completed,
          reached: total.reached,
          short: total.short,
        })}
        {t('list.stop')}
      </p>
      <FigureTable
        name="profile-hours"
        label={title}
        keyOf={({ state }) => state}
        {...{ columns, rows, total }}
      />
      <Basis region={part.region} datasets={['training']} texts={definition} />
      <ClauseQuote {...rule} />
    </Card>
  );
}

function hoursColumns(words: Words): TableColumn<HoursLine>[] {
  const { t } = words;
  const times = t('subsidy.personTimes');
  return [
    { kind: 'text', heading: t('profile.hoursState'), text: ({ state }) => hoursText(words, state) },
    countColumn(words, {
      heading: t('profile.classesHeading'),
      figure: 'classes',
      value: (row) => row.classes,
    }),
    countColumn(words, { heading: t('event.completed'), figure: 'completed', value: (row) => row.completed }),
    countColumn(
      words,
      { heading: t('profile.reached'), figure: 'reached', value: (row) => row.reached },
      times,
    ),
    countColumn(words, { heading: t('profile.short'), figure: 'short', value: (row) => row.short }, times),
    countColumn(
      words,
      { heading: t('profile.unknownHours'), figure: 'unknown', value: (row) => row.unknown },
      times,
    ),
  ];
}
