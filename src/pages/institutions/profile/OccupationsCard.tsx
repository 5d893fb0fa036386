import { useQuery } from '@tanstack/react-query';
import { Card } from '../../../components/Card';
import { smallestGroup } from '../../../model/smallGroup';
import { loadProfileOccupations, type ProfileOccupation } from '../../../query/institutionProfile';
import { useData, useSources, useWords, type Words } from '../../context';
import { TakeAway } from '../../export/TakeAway';
import { countColumn, shareColumn } from '../../table/figureColumns';
import { FigureTable } from '../../table/FigureTable';
import type { TableColumn } from '../../table/tableColumns';
import { useValueLabel, type ValueLabel } from '../../target/valueLabel';
import { Basis } from './Basis';
import type { PartProps } from './Profile';
import { isFew } from './profileWords';
import { useProfileOffer } from './useProfileOffer';

/** Occupations shown before the reader asks for all of them. */
const shownFirst = 10;

/** What the institution trained and how its trainees did in assessments, by occupation, in the year. */
export function OccupationsCard({ profile, ...part }: PartProps) {
  const words = useWords();
  const { t } = words;
  const { region, institution, year } = part;
  const { version } = useData();
  const sources = useSources();
  const label = useValueLabel();
  const offer = useProfileOffer(part, ['training', 'assessment']);
  const { data: rows } = useQuery({
    queryKey: ['institutionOccupations', version, region, institution, year],
    queryFn: () => loadProfileOccupations(sources, { region, institution, year }, profile.results),
    throwOnError: true,
  });
  const title = t('profile.occupations');
  const yearText = t('target.yearTab', { year });
  if (rows === undefined)
    return (
      <Card title={title} subtitle={yearText}>
        <p className="note" aria-busy="true">
          {t('app.loading')}
        </p>
      </Card>
    );
  const columns = occupationColumns(words, label);
  const sum = (column: 'enrolled' | 'completed' | 'examinees' | 'passed') =>
    rows.reduce((total, row) => total + row[column], 0);
  const total = {
    occupation: '',
    enrolled: sum('enrolled'),
    completed: sum('completed'),
    examinees: sum('examinees'),
    passed: sum('passed'),
  };
  const table = { columns, rows, total: rows.length > 0 ? total : null };
  const definition = [t('profile.occupationsNote')];
  const hasFew = rows.some(isFew);
  const few = `${t('supp.sign')}${t('list.colon')}${t('supp.small', { k: smallestGroup })}${t('list.stop')}`;
  const terms = { title, definition, period: yearText, clauses: [], notes: hasFew ? [few] : [] };
  return (
    <Card title={title} subtitle={yearText} actions={<TakeAway offer={offer(terms, table)} />}>
      <FigureTable
        name="profile-occupations"
        label={title}
        keyOf={({ occupation }) => occupation || 'none'}
        period={String(year)}
        first={shownFirst}
        {...table}
      />
      <Basis
        region={region}
        datasets={['training', 'assessment']}
        texts={[...definition, ...(hasFew ? [few] : [])]}
      />
    </Card>
  );
}

function occupationColumns(words: Words, label: ValueLabel): TableColumn<ProfileOccupation>[] {
  const { t } = words;
  const name = ({ occupation }: ProfileOccupation) => label('occupation', occupation);
  return [
    {
      kind: 'text',
      heading: t('filter.occupation'),
      text: (row) => `${name(row)}${isFew(row) ? t('supp.sign') : ''}`,
    },
    {
      kind: 'text',
      heading: t('export.code'),
      text: ({ occupation }) => occupation || null,
      width: 'short',
    },
    countColumn(words, { heading: t('event.enrolled'), figure: 'enrolled', value: (row) => row.enrolled }),
    countColumn(words, { heading: t('event.completed'), figure: 'completed', value: (row) => row.completed }),
    countColumn(words, {
      heading: t('floor.examinees.best'),
      figure: 'examinees',
      value: (row) => row.examinees,
    }),
    countColumn(words, { heading: t('floor.passed'), figure: 'passed', value: (row) => row.passed }),
    shareColumn(words, {
      heading: t('floor.rate'),
      figure: 'rate',
      value: ({ passed, examinees }) => (examinees > 0 ? passed / examinees : null),
    }),
  ];
}
