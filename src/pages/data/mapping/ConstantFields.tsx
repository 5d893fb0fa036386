import { useId } from 'react';
import { withConstant } from '../../../ingest/plan/editPlan';
import type { FilePlan } from '../../../ingest/plan/filePlan';
import { isGiven, lackingFields } from '../../../ingest/plan/lacking';
import type { Proposal } from '../../../ingest/plan/proposal';
import type { Field, TableSchema } from '../../../ingest/types';
import { useWords } from '../../context';
import { fieldTitle } from '../schemaWords';
import { ConstantInput } from './ConstantInput';

interface ConstantFieldsProps {
  proposal: Proposal;
  plan: FilePlan;
  schema: TableSchema;
  onPlan(plan: FilePlan): void;
}

/** Fields without a column: one value for all rows, and what is made of other fields. */
export function ConstantFields({ proposal, plan, schema, onPlan }: ConstantFieldsProps) {
  const { t, language } = useWords();
  const lacking = new Set(lackingFields(schema, plan).map(({ name }) => name));
  const isMapped = ({ name }: Field) => plan.columns?.some(({ field }) => field === name) === true;
  const fields = schema.fields.filter(
    (field) => !isMapped(field) && (lacking.has(field.name) || plan.constants[field.name] !== undefined),
  );
  const further = schema.fields.filter((field) => !fields.includes(field) && !isGiven(field.name, plan));
  return (
    <fieldset>
      <legend>{t('map.constants')}</legend>
      <p className="note">{t('map.constantsNote')}</p>
      <div className="map-constants">
        {fields.map((field) => (
          <ConstantField
            key={field.name}
            field={field}
            isNeeded={lacking.has(field.name) || field.constraints?.required === true}
            {...{ proposal, plan, schema, onPlan }}
          />
        ))}
        <label>
          {t('map.addConstant')}
          <select value="" onChange={({ target }) => onPlan(withConstant(plan, target.value, ''))}>
            <option value="">{t('map.choose')}</option>
            {further.map(({ name }) => (
              <option key={name} value={name}>
                {fieldTitle(schema.name, name, language)}
              </option>
            ))}
          </select>
        </label>
      </div>
      <MadeFields plan={plan} schema={schema} />
    </fieldset>
  );
}

function ConstantField({
  field,
  isNeeded,
  proposal,
  plan,
  schema,
  onPlan,
}: ConstantFieldsProps & { field: Field; isNeeded: boolean }) {
  const { t, language } = useWords();
  const note = useId();
  const value = plan.constants[field.name] ?? '';
  const source = value === proposal.plan.constants[field.name] ? proposal.sources[field.name] : undefined;
  return (
    <label data-constant={field.name}>
      <span>
        {fieldTitle(schema.name, field.name, language)}
        {isNeeded && <span className="note">{t('list.paren', { text: t('data.required') })}</span>}
      </span>
      <ConstantInput
        field={field}
        value={value}
        region={plan.constants['region'] ?? null}
        describedBy={source && note}
        isNeeded={isNeeded}
        onChange={(text) => onPlan(withConstant(plan, field.name, text))}
      />
      {source && (
        <span className="note" id={note}>
          {t(`map.source.${source}`)}
        </span>
      )}
    </label>
  );
}

function MadeFields({ plan, schema }: { plan: FilePlan; schema: TableSchema }) {
  const { t, language } = useWords();
  const title = (name: string) => fieldTitle(schema.name, name, language);
  const words = (name: string, source: string) => {
    if (source === 'row' || source === 'parts') return t(`map.made.${source}`);
    if (name === 'record_id') return t('map.made.class_id');
    return t(name === 'certificate_issued' ? 'map.made.present' : 'map.made.copy', { name: title(source) });
  };
  const made = Object.entries(plan.made);
  if (made.length === 0) return null;
  return (
    <>
      <p className="map-subtitle">{t('map.made')}</p>
      <ul className="map-made">
        {made.map(([name, source]) => (
          <li key={name}>{t('map.pair', { name: title(name), text: words(name, source) })}</li>
        ))}
      </ul>
    </>
  );
}
