import type { CountedDataset } from '../../model/ledger';
import { useWords } from '../context';
import { listEventRules, type EventRule } from './eventRules';
import { MethodSection } from './MethodSection';
import { MethodTable } from './MethodTable';
import { Paragraphs } from './Paragraphs';
import { useSchemaWords } from './schemaWords';

/** What one is, and on which day each event of each dataset is counted. */
export function CountingSection() {
  const { t } = useWords();
  const words = useSchemaWords();
  const ruleText = useRuleText();
  return (
    <MethodSection id="counting">
      <Paragraphs
        texts={[
          t('method.counting.rows'),
          t('method.counting.persons'),
          t('method.counting.items'),
          t('method.counting.quantity'),
          t('method.counting.days'),
        ]}
      />
      <MethodTable
        name="events"
        caption={t('method.counting.caption')}
        rowHead={1}
        heads={[
          t('data.dataset'),
          t('method.counting.event'),
          t('method.counting.day'),
          t('method.counting.rule'),
        ]}
        rows={listEventRules().map(({ dataset, event, rule }) => ({
          key: `${dataset}:${event}`,
          cells: [
            t(`dataset.${dataset}`),
            t(`event.${event}`),
            <span key="day">
              {words.field(dataset, rule.day)} <code>{rule.day}</code>
            </span>,
            ruleText(dataset, rule),
          ],
        }))}
        stacks
      />
      <p>{t('method.counting.noDay')}</p>
    </MethodSection>
  );
}

/** A rule in words, with the names of fields and values from the schema. */
function useRuleText(): (dataset: CountedDataset, rule: EventRule) => string {
  const { t } = useWords();
  const { field, value } = useSchemaWords();
  return (dataset, rule) => {
    const parts = [
      ...(rule.needs ?? []).map((need) =>
        t('method.rule.is', {
          field: field(dataset, need.field),
          values: need.values.map((one) => value(dataset, need.field, one)).join(t('list.and')),
        }),
      ),
      ...(rule.bars ?? []).map((bar) =>
        t('method.rule.isNot', {
          field: field(dataset, bar.field),
          value: value(dataset, bar.field, bar.value),
        }),
      ),
      ...(rule.sums ? [t('method.rule.sum', { field: field(dataset, rule.sums) })] : []),
      ...(rule.heatsOnly ? [t('method.rule.heats')] : []),
    ];
    return parts.length > 0 ? parts.join(t('list.semicolon')) : t('method.rule.all');
  };
}
