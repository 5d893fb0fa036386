import { useEffect, useMemo } from 'react';
import { formatDay } from '../../format/dates';
import { datasetsOf } from '../../query/rules';
import { useData, useStore, useWords } from '../context';
import { useValueLabel } from '../target/valueLabel';
import type { Case } from '../../model/caseBook';
import type { DataRegion } from '../../reference/divisions';
import type { RuleResult } from '../../query/rules';
import { findingSentence } from './findingSentence';
import { useChosenText } from './useChosenText';
import { WorkListPanel } from './worklist/WorkListPanel';
import { DueSoonCard } from './DueSoonCard';
import { FindingPage } from './FindingPage';
import { RuleDetail } from './RuleDetail';
import { RuleList } from './RuleList';
import { dueSoon, hasCases, isCaseInScope, scopeResults } from './scopeResults';
import type { SectionProps } from './sectionProps';
import { useRuleRun, type RuleRun } from './useRuleRun';

/** All rules of the region, one of them, or one finding; the address says which. */
export function ChecksSection({ address, rulebook }: SectionProps) {
  const run = useRuleRun(address.region, rulebook);
  useFollowedCases(address.region, run);
  const { units, institutions, year, rule: ruleId, finding: findingId } = address;
  const results = useMemo(
    () => scopeResults(run.results, { units, institutions, year }),
    [run.results, units, institutions, year],
  );
  const rule = rulebook.rules.find(({ id }) => id === ruleId);
  if (rule) {
    const result = results.find((one) => one.rule.id === rule.id) ?? null;
    const given = { rule, result, rulebook, isComplete: run.isComplete };
    return (
      <>
        <Progress run={run} />
        {findingId === null ? (
          <RuleDetail {...given} scope={address} />
        ) : (
          <FindingPage {...given} id={findingId} />
        )}
      </>
    );
  }
  return (
    <>
      <Progress run={run} />
      {run.isComplete && <Summary address={address} rulebook={rulebook} results={results} />}
      <DueSoonCard results={results} rulebook={rulebook} />
      {run.isComplete && <WorkList address={address} rulebook={rulebook} results={results} />}
      <RuleList address={address} rulebook={rulebook} results={results} />
    </>
  );
}

/** How far the run is; it can be stopped, and what is through stays. */
function Progress({ run }: { run: RuleRun }) {
  const { t } = useWords();
  const counts = { done: run.results.length, all: run.all };
  if (run.isComplete)
    return (
      <p role="status" className="visually-hidden">
        {t('rules.done', { all: run.all })}
      </p>
    );
  return (
    <p className="rules-progress">
      <span role="status">{t(run.isRunning ? 'rules.running' : 'rules.stopped', counts)}</span>{' '}
      {run.isRunning && (
        <progress value={counts.done} max={counts.all} aria-label={t('rules.section.checks')} />
      )}{' '}
      <button type="button" onClick={run.isRunning ? run.cancel : run.restart}>
        {t(run.isRunning ? 'rules.cancel' : 'rules.again')}
      </button>
    </p>
  );
}

/** The whole in one sentence, and the day on which deadlines are judged. */
function Summary({
  address,
  rulebook,
  results,
}: SectionProps & { results: ReturnType<typeof scopeResults> }) {
  const { t, language } = useWords();
  const { status } = useData();
  const { region } = address;
  const place = t(`region.${region}`);
  const scope = useChosenText()(address);
  const applying = rulebook.rules.filter((rule) => rule.region === region && rule.document !== '');
  const withCases = results.filter(({ summary }) => hasCases(summary));
  const count = (verdict: string) => withCases.filter(({ summary }) => summary.verdict === verdict).length;
  const soon = dueSoon(results).length;
  const read = new Set(results.flatMap(({ rule }) => datasetsOf(rule)));
  const cutOffs = status.filter(({ dataset, region: place }) => place === region && read.has(dataset));
  const days = cutOffs.flatMap(({ dataset, asOf }) =>
    asOf === null
      ? []
      : [t('asOf.dataset', { dataset: t(`dataset.${dataset}`), date: formatDay(asOf, language) })],
  );
  const [only = null, ...others] = [...new Set(cutOffs.map(({ asOf }) => asOf))];
  const asOf =
    only !== null && others.length === 0
      ? t('asOf', { date: formatDay(only, language) })
      : days.join(t('list.semicolon'));
  return (
    <div className="rules-summary">
      <p className="lead">
        {t('rules.summary', {
          region: scope === '' ? place : `${place}${t('list.paren', { text: scope })}`,
          all: applying.length,
          live: results.length,
          breach: count('breach'),
          findings: results.reduce((sum, { summary }) => sum + summary.breaches, 0),
          pending: count('pending'),
          pass: count('pass'),
          none: count('not-checkable') + results.length - withCases.length,
        })}{' '}
        {soon > 0 && t('rules.soonSummary', { n: soon })}
      </p>
      <p className="note">{t('rules.asOf', { list: asOf })}</p>
    </div>
  );
}

/** Once all rules are through: what was found enters the book of cases, and known cases follow. */
function useFollowedCases(region: DataRegion, { results, isComplete }: RuleRun): void {
  const store = useStore();
  const { version } = useData();
  useEffect(() => {
    if (isComplete) void store.cases.follow({ version, region, results });
  }, [store, version, region, results, isComplete]);
}

/** The work list of the scope, in the order of the rules. */
function WorkList({ address, rulebook, results }: SectionProps & { results: readonly RuleResult[] }) {
  const words = useWords();
  const label = useValueLabel();
  const chosen = useChosenText();
  const { cases } = useData();
  const rules = new Map(rulebook.rules.map((rule) => [rule.id, rule]));
  const places = new Map(rulebook.rules.map(({ id }, place) => [id, place]));
  const placeOf = ({ rule }: Case) => places.get(rule) ?? places.size;
  const inScope = [...cases.values()]
    .filter((one) => one.region === address.region && isCaseInScope(address, one))
    .sort((one, other) => placeOf(one) - placeOf(other) || (one.id < other.id ? -1 : 1));
  return (
    <WorkListPanel
      region={address.region}
      cases={inScope}
      sentence={findingSentence(rulebook, words, label)}
      rules={rules}
      asOf={results.find(({ asOf }) => asOf !== null)?.asOf ?? null}
      scope={chosen(address)}
    />
  );
}
