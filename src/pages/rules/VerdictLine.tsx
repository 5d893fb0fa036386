import type { RuleResult } from '../../query/rules';
import type { Rule } from '../../reference/rules';
import { useWords } from '../context';
import { hasCases } from './scopeResults';
import { verdictSigns, verdictWords } from './verdictWords';

/** A rule's verdict in words with its sign; the figures behind it are marked up. */
export function VerdictLine({ rule, result }: { rule: Rule; result: RuleResult | null }) {
  const words = useWords();
  const { t } = words;
  if (!result)
    return (
      <p className="verdict verdict-none">
        {t(rule.status === 'enforced' ? 'rules.place' : 'rules.lackingData')}
      </p>
    );
  const { verdict, breaches, checked } = result.summary;
  const { line, more } = verdictWords(words, result);
  const isEmpty = !hasCases(result.summary);
  return (
    <p className={`verdict verdict-${isEmpty ? 'none' : verdict}`}>
      {!isEmpty && <span aria-hidden="true">{verdictSigns[verdict]}</span>}{' '}
      <strong>
        {verdict === 'breach' ? (
          <data value={breaches} data-figure="breaches">
            {line}
          </data>
        ) : verdict === 'pass' ? (
          <data value={checked} data-figure="checked">
            {line}
          </data>
        ) : (
          line
        )}
      </strong>
      {more !== null && <span className="note"> {more}</span>}
    </p>
  );
}
