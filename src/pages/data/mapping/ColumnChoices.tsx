import { withField } from '../../../ingest/plan/editPlan';
import type { FilePlan } from '../../../ingest/plan/filePlan';
import type { Proposal, ProposedColumn } from '../../../ingest/plan/proposal';
import type { Field, TableSchema } from '../../../ingest/types';
import { useWords } from '../../context';
import { fieldTitle } from '../schemaWords';

interface ColumnChoicesProps {
  proposal: Proposal;
  plan: FilePlan;
  schema: TableSchema;
  onPlan(plan: FilePlan): void;
}

/** Every column of the file with the field that it is read as. */
export function ColumnChoices({ proposal, plan, schema, onPlan }: ColumnChoicesProps) {
  const { t } = useWords();
  return (
    <fieldset>
      <legend>{t('map.columns')}</legend>
      <p className="note">{t('map.outNote')}</p>
      <table className="map-columns">
        <thead>
          <tr>
            <th scope="col">{t('map.column')}</th>
            <th scope="col">{t('map.field')}</th>
            <th scope="col">{t('map.how')}</th>
            <th scope="col">{t('map.samples')}</th>
          </tr>
        </thead>
        <tbody>
          {proposal.columns.map((column, at) => {
            const field = plan.columns?.[at]?.field ?? null;
            return (
              <tr key={at} data-column={column.heading} data-field={field ?? ''}>
                <th scope="row">{column.heading}</th>
                <td>
                  <FieldSelect
                    label={t('map.fieldOf', { heading: column.heading })}
                    schema={schema}
                    value={field}
                    onChange={(name) => onPlan(withField(plan, at, name, schema))}
                  />
                </td>
                <td className="note">
                  <HowFound column={column} field={field} />
                </td>
                <td className="note">{column.samples.join(t('list.semicolon'))}</td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </fieldset>
  );
}

function HowFound({ column, field }: { column: ProposedColumn; field: string | null }) {
  const { t } = useWords();
  if (field !== column.field) return field === null ? t('map.out') : t('map.found.chosen');
  if (column.found === 'similar')
    return t('map.found.similar', { p: `${Math.floor((column.similarity ?? 0) * 100)}%` });
  return t(`map.found.${column.found}`);
}

interface FieldSelectProps {
  label: string;
  schema: TableSchema;
  value: string | null;
  onChange(name: string | null): void;
}

function FieldSelect({ label, schema, value, onChange }: FieldSelectProps) {
  const { t, language } = useWords();
  const isRequired = (field: Field) => field.constraints?.required === true;
  const options = (fields: readonly Field[]) =>
    fields.map(({ name }) => (
      <option key={name} value={name}>
        {fieldTitle(schema.name, name, language)}
      </option>
    ));
  return (
    <select aria-label={label} value={value ?? ''} onChange={({ target }) => onChange(target.value || null)}>
      <option value="">{t('map.out')}</option>
      <optgroup label={t('map.required')}>{options(schema.fields.filter(isRequired))}</optgroup>
      <optgroup label={t('map.others')}>{options(schema.fields.filter((one) => !isRequired(one)))}</optgroup>
    </select>
  );
}
