import { TableScroll } from '../../../components/TableScroll';
import {
  type ColumnDescription,
  type DeidentifyPlan,
  faultsOf,
  type TableDescription,
  type Treatment,
} from '../../../ingest/deidentify/plan';
import { useWords } from '../../context';
import { AgeSetting } from './AgeSetting';
import type { Wizard } from './useWizard';
import { WorkState } from './WorkState';

/** Step 1: what becomes of each column. */
export function ColumnsStep({ wizard: { description, plan, setPlan } }: { wizard: Wizard }) {
  if (description.kind !== 'done') return <WorkState work={description} />;
  return <Columns table={description.output} plan={plan} onChange={setPlan} />;
}

export interface PlanProps {
  table: TableDescription;
  plan: DeidentifyPlan;
  onChange(plan: DeidentifyPlan): void;
}

function Columns(props: PlanProps) {
  const { t } = useWords();
  const { table, plan, onChange } = props;
  const faults = faultsOf(table.columns, plan);
  const treat = (at: number, treatment: Treatment) =>
    onChange({ ...plan, treatments: plan.treatments.map((one, i) => (i === at ? treatment : one)) });
  const blank = (at: number, isBlank: boolean) =>
    onChange({ ...plan, blank: [...plan.blank.filter((one) => one !== at), ...(isBlank ? [at] : [])] });
  return (
    <>
      <p className="note">{t('deid.noValues', { n: table.rows })}</p>
      <TableScroll label={t('deid.step.1')}>
        <table data-table="treatments">
          <thead>
            <tr>
              <th scope="col">{t('deid.columnFound')}</th>
              <th scope="col">{t('deid.treatment')}</th>
            </tr>
          </thead>
          <tbody>
            {table.columns.map((column, at) => (
              <tr key={at}>
                <th scope="row">
                  <span>{column.label}</span>
                  <Found column={column} />
                </th>
                <td>
                  <select
                    aria-label={t('deid.treatmentOf', { column: column.label })}
                    value={plan.treatments[at]}
                    onChange={({ target }) => treat(at, target.value as Treatment)}
                  >
                    {column.allowed.map((treatment) => (
                      <option key={treatment} value={treatment}>
                        {t(`deid.treat.${treatment}`)}
                      </option>
                    ))}
                  </select>
                  {column.canBlank && plan.treatments[at] === 'keep' && (
                    <label className="blank-cells">
                      <input
                        type="checkbox"
                        checked={plan.blank.includes(at)}
                        onChange={({ target }) => blank(at, target.checked)}
                      />{' '}
                      {t('deid.blank')}
                    </label>
                  )}
                  {faults
                    .filter((fault) => fault.column === at)
                    .map(({ key }) => (
                      <p key={key} className="fault">
                        {t(`deid.fault.${key}`)}
                      </p>
                    ))}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </TableScroll>
      <AgeSetting {...props} />
      {faults
        .filter(({ column }) => column === null)
        .map(({ key }) => (
          <p key={key} className="fault">
            {t(`deid.fault.${key}`)}
          </p>
        ))}
    </>
  );
}

function Found({ column: { kinds, filled } }: { column: ColumnDescription }) {
  const { t } = useWords();
  if (kinds.length === 0) return <p className="note">{t('deid.filled', { n: filled })}</p>;
  const named = kinds.map(({ kind, count }) => t('deid.kind', { kind: t(`pii.kind.${kind}`), n: count }));
  return <p className="found">{named.join(t('list.comma'))}</p>;
}
