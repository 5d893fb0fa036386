import { useEffect, useId, useRef, useState, type FormEvent } from 'react';
import type { FilePlan } from '../../../ingest/plan/filePlan';
import { lackingFields } from '../../../ingest/plan/lacking';
import type { Proposal } from '../../../ingest/plan/proposal';
import { isAnswered } from '../../../ingest/plan/answered';
import type { TableSchema } from '../../../ingest/types';
import { schemas } from '../../../reference/schemas';
import { useWords } from '../../context';
import { fieldTitle } from '../schemaWords';
import { ColumnChoices } from './ColumnChoices';
import { ConstantFields } from './ConstantFields';
import { QuestionFields } from './QuestionFields';
import { SourceChoices } from './SourceChoices';

interface MappingFormProps {
  file: Pick<File, 'name'>;
  proposal: Proposal;
  /** The plan as confirmed; without columns where the file is to be recognised anew. */
  onAnswer(plan: FilePlan): void;
  onDrop(): void;
}

/** Asks a person what the columns of a file are, and what the file itself leaves open. */
export function MappingForm({ file, proposal, onAnswer, onDrop }: MappingFormProps) {
  const { t } = useWords();
  const [plan, setPlan] = useState(proposal.plan);
  const [isTried, setTried] = useState(false);
  const title = useId();
  const heading = useRef<HTMLHeadingElement>(null);
  // Whoever chose files, or another dataset, by keyboard goes on where the question is.
  useEffect(() => heading.current?.focus(), []);
  const schema: TableSchema | null = proposal.dataset && schemas[proposal.dataset];
  const isOpen = schema === null || plan.columns === null;
  const problems = useProblems(proposal, plan, schema);
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    setTried(true);
    if (isOpen || problems.length === 0) onAnswer(plan);
    else event.currentTarget.querySelector<HTMLElement>(':is(input, select):invalid')?.focus();
  };
  const unknown = proposal.columns.filter(({ found }) => found === 'none' || found === 'similar').length;
  return (
    <form
      className="map-form"
      aria-labelledby={title}
      data-asking={file.name}
      onSubmit={submit}
      noValidate
      data-tried={isTried || undefined}
    >
      <h3 id={title} tabIndex={-1} ref={heading}>
        {t('map.title')}
        {t('list.colon')}
        {file.name}
      </h3>
      {proposal.isRemembered && <p>{t('map.remembered')}</p>}
      <SourceChoices proposal={proposal} plan={plan} onAgain={onAnswer} onPlan={setPlan} />
      {schema && !isOpen && (
        <>
          {!proposal.isRemembered && unknown > 0 && <p>{t('load.map', { n: unknown })}</p>}
          <ConstantFields proposal={proposal} plan={plan} schema={schema} onPlan={setPlan} />
          <QuestionFields proposal={proposal} plan={plan} schema={schema} onPlan={setPlan} />
          <ColumnChoices proposal={proposal} plan={plan} schema={schema} onPlan={setPlan} />
        </>
      )}
      <p role="status" className="map-problems">
        {isTried && !isOpen && problems.join(t('list.semicolon'))}
      </p>
      <p className="map-buttons">
        {!isOpen && (
          <button type="submit" className="map-confirm">
            {t('map.confirm')}
          </button>
        )}
        <button type="button" onClick={onDrop}>
          {t('map.drop')}
        </button>
      </p>
    </form>
  );
}

/** What still keeps the file from being checked, in words. */
function useProblems(proposal: Proposal, plan: FilePlan, schema: TableSchema | null): string[] {
  const { t, language } = useWords();
  if (schema === null) return [];
  const lacking = lackingFields(schema, plan).map(({ name }) => fieldTitle(schema.name, name, language));
  const open = proposal.questions.filter((question) => !isAnswered(question, plan)).length;
  return [
    ...(plan.sheets?.length === 0 ? [t('map.noSheet')] : []),
    ...(lacking.length > 0 ? [t('map.missing', { fields: lacking.join(t('list.and')) })] : []),
    ...(open > 0 ? [t('map.unanswered', { n: open })] : []),
  ];
}
