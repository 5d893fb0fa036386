import { useQuery } from '@tanstack/react-query';
import { Card } from '../../../components/Card';
import { smallestGroup } from '../../../model/smallGroup';
import type { Division } from '../../../reference/divisions';
import { keepSettings, type Search } from '../../address';
import { useData, useSources, useWords } from '../../context';
import { TakeAway } from '../../export/TakeAway';
import { hashAddress } from '../../hashAddress';
import { countColumn, shareColumn } from '../../table/figureColumns';
import { FigureTable } from '../../table/FigureTable';
import type { TableColumn } from '../../table/tableColumns';
import { useTableOffer } from '../../table/useTableOffer';
import { useValueLabel } from '../../target/valueLabel';
import { loadUnitInstitutions, type UnitInstitution } from './loadUnitInstitutions';

interface UnitInstitutionsProps {
  division: Division;
  name: string;
  search: Search;
}

/** The institutions that trained in the unit or sent to assessment; on the own screen only, never on paper. */
export function UnitInstitutions({ division, name, search }: UnitInstitutionsProps) {
  const words = useWords();
  const { t } = words;
  const { version } = useData();
  const sources = useSources();
  const label = useValueLabel();
  const { data } = useQuery({
    queryKey: ['unit-institutions', version, division.id],
    queryFn: () => loadUnitInstitutions(sources, division),
    throwOnError: true,
  });
  const offerTable = useTableOffer({ region: division.region, chosen: name }, ['training', 'assessment']);
  if (data === undefined)
    return (
      <p className="pending" role="status" aria-busy="true">
        {t('app.loading')}
      </p>
    );
  const title = t('unit.institutions');
  if (data === null || data.rows.length === 0)
    return (
      <Card title={title} className="screen-only">
        <p className="note">
          {data === null
            ? t('districts.noData', { dataset: t('dataset.training') })
            : t('unit.institutionsNone', { year: data.year })}
        </p>
      </Card>
    );
  const { rows, year, isOver, results } = data;
  const hasRates = results === 'named';
  const remark = ({ institution, examinees }: UnitInstitution) => {
    if (institution === '') return '';
    if (examinees === 0) return t('unit.noExaminees');
    return examinees < smallestGroup ? t('unit.fewExaminees', { k: smallestGroup }) : '';
  };
  const rateColumns: TableColumn<UnitInstitution>[] = [
    countColumn(words, {
      heading: t('unit.examinees'),
      figure: 'examinees',
      value: ({ examinees }) => examinees,
    }),
    shareColumn(words, {
      heading: t('unit.passRate'),
      figure: 'pass-rate',
      value: ({ examinees, passed }) => (examinees > 0 ? passed / examinees : null),
    }),
    { kind: 'text', heading: t('export.remark'), text: remark, shown: remark, width: 'wide' },
  ];
  const columns: TableColumn<UnitInstitution>[] = [
    {
      kind: 'text',
      heading: t('filter.institution'),
      text: ({ institution }) => label('institution', institution),
      shown: ({ institution }) =>
        institution === '' ? (
          label('institution', '')
        ) : (
          <a
            className="row-link"
            href={hashAddress(`/institutions/${encodeURIComponent(institution)}`, keepSettings(search))}
          >
            {label('institution', institution)}
          </a>
        ),
    },
    countColumn(words, {
      heading: t('unit.completed'),
      figure: 'completed',
      value: ({ completed }) => completed,
    }),
    ...(hasRates ? rateColumns : []),
  ];
  const definition = [hasRates ? t('unit.rateNote') : '', t('unit.institutionScope')].filter(Boolean);
  const limits = [
    results === 'named' ? '' : t(`unit.rates.${results}`, { year }),
    hasRates && !isOver ? t('unit.running') : '',
    t('paper.internal'),
  ].filter(Boolean);
  const offer = offerTable(
    {
      title: `${name}-${title}`,
      definition,
      period: t('unit.year', { year }),
      clauses: [],
      notes: limits,
    },
    { columns, rows },
  );
  return (
    <Card
      title={title}
      subtitle={t('unit.year', { year })}
      actions={<TakeAway offer={offer} />}
      className="screen-only"
    >
      <FigureTable
        name="unit-institutions"
        label={title}
        columns={columns}
        rows={rows}
        keyOf={({ institution }) => institution}
        period={String(year)}
      />
      {hasRates && (
        <p>
          <a href={hashAddress('/institutions', { ...keepSettings(search), unit: division.id })}>
            {t('unit.compare')}
          </a>
        </p>
      )}
      <ul className="note report-notes">
        {[...definition, ...limits].map((note) => (
          <li key={note}>{note}</li>
        ))}
      </ul>
    </Card>
  );
}
