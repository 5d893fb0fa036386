import { Link } from '@tanstack/react-router';
import { Card } from '../../components/Card';
import { formatCount } from '../../format/count';
import { ruleQueries } from '../../query/ruleQueries';
import type { RuleResult } from '../../query/rules';
import type { Rulebook } from '../../reference/rulebook';
import type { Rule } from '../../reference/rules';
import type { Search } from '../address';
import { useData, useWords } from '../context';
import { FindingTable } from './FindingTable';
import { RuleCounts } from './RuleCounts';
import { RuleSource } from './RuleSource';
import { PastCases } from './PastCases';
import type { RulesScope } from './rulesAddress';
import { countKinds, isCaseInScope } from './scopeResults';
import { VerdictLine } from './VerdictLine';
import { fieldName } from './verdictWords';

interface RuleDetailProps {
  rule: Rule;
  /** Null where the rule is not checked against records, or not yet through. */
  result: RuleResult | null;
  rulebook: Rulebook;
  scope: RulesScope;
  isComplete: boolean;
}

/** One rule: its words, how they are read, what the records come to, and which of them to verify. */
export function RuleDetail({ rule, result, rulebook, scope, isComplete }: RuleDetailProps) {
  const { t, pick } = useWords();
  const { cases } = useData();
  const past = [...cases.values()].filter(
    (one) => one.rule === rule.id && !one.isPresent && isCaseInScope(scope, one),
  );
  const isAwaited = rule.status === 'live' && !result && !isComplete;
  return (
    <article data-rule-id={rule.id} data-verdict={result?.summary.verdict ?? 'not-checkable'}>
      <p className="note back">
        <Link to="." search={(previous: Search) => ({ ...previous, rule: undefined })}>
          {t('rules.back')}
        </Link>
      </p>
      <h2 className="rule-title">
        <span className="rule-id">{rule.id}</span> {pick(rule.title)}
      </h2>
      {isAwaited ? <p role="status">{t('app.loading')}</p> : <VerdictLine rule={rule} result={result} />}
      <div className="rule-grid">
        <RuleSource rule={rule} />
        {result && <Evidence result={result} />}
      </div>
      {result && (
        <>
          <FindingTable result={result} rulebook={rulebook} />
          {isComplete && <PastCases cases={past} rulebook={rulebook} />}
          {result.findings.length > 0 && <RuleCounts result={result} />}
          <details className="card">
            <summary>{t('rules.statement')}</summary>
            <pre className="query" tabIndex={0}>
              {ruleQueries.get(rule.id)?.sql}
            </pre>
          </details>
        </>
      )}
    </article>
  );
}

/** How many cases there are of each kind, and what to do about them. */
function Evidence({ result }: { result: RuleResult }) {
  const words = useWords();
  const { t, pick } = words;
  const { rule, summary } = result;
  const counts = countKinds.filter((name) => summary[name] > 0 || name === 'breaches');
  return (
    <Card title={t('rules.evidence')} className="rule-evidence">
      <dl className="figure-list">
        {counts.map((name) => (
          <div key={name}>
            <dt>{t(`rules.counted.${name}`)}</dt>
            <dd>
              <data value={summary[name]} data-figure={name}>
                {formatCount(summary[name])}
              </data>
            </dd>
          </div>
        ))}
      </dl>
      {summary.missing.some(({ field }) => field !== 'history') && (
        <ul className="note">
          {summary.missing
            .filter(({ field }) => field !== 'history')
            .map(({ field, cases }) => (
              <li key={field}>
                {t('rules.countedOf', { field: fieldName(words, rule, field), n: formatCount(cases) })}
              </li>
            ))}
        </ul>
      )}
      {rule.needsHistory && <p className="note">{t('rules.history')}</p>}
      <h3>{t('rules.action')}</h3>
      <p>{pick(rule.action)}</p>
      <p className="note">{t('rules.notice')}</p>
    </Card>
  );
}
