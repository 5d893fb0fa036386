import { withAnswer, withPassMark } from '../../../ingest/plan/editPlan';
import type { DayOrder, FilePlan } from '../../../ingest/plan/filePlan';
import type { Proposal, Question } from '../../../ingest/plan/proposal';
import type { TableSchema } from '../../../ingest/types';
import { unitLabel } from '../../../reference/divisions';
import { useReference, useWords } from '../../context';
import { Choices } from './Choices';

interface QuestionFieldsProps {
  proposal: Proposal;
  plan: FilePlan;
  schema: TableSchema;
  onPlan(plan: FilePlan): void;
}

/** What only a person can say, in plain questions. */
export function QuestionFields(props: QuestionFieldsProps) {
  const { t } = useWords();
  const { questions } = props.proposal;
  if (questions.length === 0) return null;
  return (
    <fieldset>
      <legend>{t('map.questions')}</legend>
      {questions.map((question) => (
        <QuestionField key={JSON.stringify(question)} question={question} {...props} />
      ))}
    </fieldset>
  );
}

function QuestionField({ question, ...props }: QuestionFieldsProps & { question: Question }) {
  const { t, language } = useWords();
  const { divisions } = useReference();
  const { proposal, plan, onPlan } = props;
  const { answers } = plan;
  const answer = (more: Partial<FilePlan['answers']>) => onPlan(withAnswer(plan, more));
  const inColumn = ({ field, examples }: { field: string; examples: readonly string[] }) => {
    const at = plan.columns?.findIndex((column) => column.field === field) ?? -1;
    return { column: proposal.columns[at]?.heading ?? field, examples: examples.join(t('list.and')) };
  };
  switch (question.kind) {
    case 'year': {
      const year = answers.years[question.field];
      return (
        <label className="map-question">
          {t('map.q.year', inColumn(question))}
          <input
            type="number"
            min={2000}
            max={2100}
            value={year ?? ''}
            onChange={({ target }) =>
              answer({ years: withNumber(answers.years, question.field, target.value) })
            }
          />
        </label>
      );
    }
    case 'dayOrder':
      return (
        <Choices
          legend={t('map.q.dayOrder', inColumn(question))}
          value={answers.dayOrders[question.field] ?? null}
          options={(['ymd', 'mdy', 'dmy'] as const).map((one) => [one, t(`map.order.${one}`)])}
          onChange={(one: DayOrder) => answer({ dayOrders: { ...answers.dayOrders, [question.field]: one } })}
        />
      );
    case 'wholeMonth':
      return (
        <Choices
          legend={t('map.q.wholeMonth', inColumn(question))}
          value={answers.wholeMonths.includes(question.field) ? 'whole' : 'out'}
          options={(['whole', 'out'] as const).map((one) => [one, t(`map.month.${one}`)])}
          onChange={(one) =>
            answer({ wholeMonths: toggled(answers.wholeMonths, question.field, one === 'whole') })
          }
        />
      );
    case 'wan':
      return (
        <Choices
          legend={t('map.q.wan', inColumn(question))}
          value={answers.wanFields.includes(question.field) ? 'exact' : 'rough'}
          options={(['exact', 'rough'] as const).map((one) => [one, t(`map.wan.${one}`)])}
          onChange={(one) =>
            answer({ wanFields: toggled(answers.wanFields, question.field, one === 'exact') })
          }
        />
      );
    case 'level':
      return (
        <Choices
          legend={t('map.q.level', { examples: question.examples.join(t('list.and')) })}
          value={answers.levelSystem}
          options={(['skill', 'professional-technical'] as const).map((one) => [one, t(`map.level.${one}`)])}
          onChange={(levelSystem) => answer({ levelSystem })}
        />
      );
    case 'passMark':
      return <PassMark columns={question.columns} {...props} />;
    case 'hiddenRows':
    case 'struckRows': {
      const { kind, rows } = question;
      return (
        <Choices
          legend={t(`map.q.${kind}`, { n: rows })}
          value={answers[kind]}
          options={(['out', 'in'] as const).map((one) => [one, t(`map.rows.${one}`)])}
          onChange={(one) => answer({ [kind]: one })}
        />
      );
    }
    case 'unit': {
      const { text, units } = question;
      const nameOf = (id: string) => {
        const division = divisions.find((one) => one.id === id);
        return division ? unitLabel(division, divisions)[language] : id;
      };
      return (
        <Choices
          legend={t('map.q.unit', { text })}
          value={answers.units[text] ?? null}
          options={units.map((id) => [id, nameOf(id)])}
          onChange={(id) => answer({ units: { ...answers.units, [text]: id } })}
        />
      );
    }
  }
}

function PassMark({
  columns,
  proposal,
  plan,
  schema,
  onPlan,
}: QuestionFieldsProps & { columns: readonly number[] }) {
  const { t } = useWords();
  const proposed = proposal.columns.findIndex(({ field }) => field === 'assessment_result');
  const words = proposed >= 0 && !columns.includes(proposed) ? proposed : null;
  const heading = (at: number) => proposal.columns[at]?.heading ?? '';
  const { passMark } = plan.answers;
  const set = (mark: number | null) => onPlan(withPassMark(plan, { columns, mark, words }, schema));
  return (
    <div className="map-question">
      <Choices
        legend={t('map.q.passMark')}
        value={passMark === null ? 'words' : 'scores'}
        options={[
          ...(words === null ? [] : [['words', t('map.pass.words', { column: heading(words) })] as const]),
          ['scores', t('map.pass.scores', { columns: columns.map(heading).join(t('list.and')) })],
        ]}
        onChange={(one) => set(one === 'words' ? null : 60)}
      />
      {passMark !== null && (
        <label>
          {t('map.pass.mark')}
          <input
            type="number"
            min={0}
            value={passMark}
            onChange={({ target }) => set(Number(target.value))}
          />
        </label>
      )}
    </div>
  );
}

function withNumber(
  numbers: FilePlan['answers']['years'],
  name: string,
  text: string,
): Record<string, number> {
  const year = Number(text);
  const rest = Object.fromEntries(Object.entries(numbers).filter(([one]) => one !== name));
  return Number.isInteger(year) && year > 0 ? { ...rest, [name]: year } : rest;
}

function toggled(list: readonly string[], name: string, isIn: boolean): string[] {
  const rest = list.filter((one) => one !== name);
  return isIn ? [...rest, name] : rest;
}
