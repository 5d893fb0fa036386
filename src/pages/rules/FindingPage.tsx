import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { Card } from '../../components/Card';
import { formatDay } from '../../format/dates';
import type { RuleResult } from '../../query/rules';
import type { Rulebook } from '../../reference/rulebook';
import type { Rule } from '../../reference/rules';
import type { Search } from '../address';
import { CopyLink } from '../CopyLink';
import { useData, useWords } from '../context';
import { useValueLabel } from '../target/valueLabel';
import { findingSentence } from './findingSentence';
import { DueNote } from './FindingTable';
import { RuleSource } from './RuleSource';
import { StateText } from './StateText';
import { CaseStateChooser } from './worklist/CaseStateChooser';

interface FindingPageProps {
  id: string;
  rule: Rule;
  /** Null while the rule is not through. */
  result: RuleResult | null;
  rulebook: Rulebook;
  isComplete: boolean;
}

/** One finding by itself: what is wrong in which record, by which clause, and what to do. */
export function FindingPage({ id, rule, result, rulebook, isComplete }: FindingPageProps) {
  const words = useWords();
  const { t, pick, language } = words;
  const label = useValueLabel();
  const found = result?.findings.find((one) => one.id === id) ?? null;
  const known = useData().cases.get(id) ?? null;
  const finding = found ?? known;
  const back = (
    <p className="note back">
      <Link to="." search={(previous: Search) => ({ ...previous, finding: undefined })}>
        {t('rules.backToRule', { id: rule.id })}
      </Link>
    </p>
  );
  if (!finding)
    return (
      <>
        {back}
        {result || isComplete ? (
          <p role="alert">{t('rules.unknownFinding', { id })}</p>
        ) : (
          <p role="status">{t('app.loading')}</p>
        )}
      </>
    );
  const text = findingSentence(rulebook, words, label)(finding);
  const { unit, institution, classId, recordIds, personKey, month, dueDate } = finding;
  const title = found === null ? t('rules.past') : t(`rules.group.${found.verdict}`);
  const asOf = result?.asOf ?? null;
  const facts: [string, ReactNode][] = [
    [t('rules.id'), finding.id],
    [t('rules.unit'), unit === null ? null : label('unit', unit)],
    [t('rules.institution'), institution === null ? null : label('institution', institution)],
    [t('rules.class'), classId],
    [
      recordIds.length > 1 ? t('rules.records', { n: recordIds.length }) : t('rules.record'),
      recordIds.length === 0 ? null : recordIds.join(t('list.and')),
    ],
    [t('rules.person'), personKey],
    [t('rules.month'), month],
    [
      t('rules.dueDay'),
      dueDate === null ? null : (
        <>
          {formatDay(dueDate, language)}
          {found && <DueNote finding={found} asOf={asOf} />}
        </>
      ),
    ],
  ];
  return (
    <article data-finding-id={finding.id} data-rule-id={rule.id} data-verdict={found?.verdict ?? 'pass'}>
      {back}
      <h2 className="rule-title">
        {title}
        {t('list.colon')}
        {text}
      </h2>
      <p>
        <span className="rule-id">{rule.id}</span> {pick(rule.title)}
        {t('list.gap')}
        <CopyLink />
      </p>
      <div className="rule-grid">
        <Card title={t('rules.evidence')}>
          <dl className="figure-list">
            {facts
              .filter(([, value]) => value !== null)
              .map(([term, value]) => (
                <div key={term}>
                  <dt>{term}</dt>
                  <dd>{value}</dd>
                </div>
              ))}
          </dl>
          <h3>{t('rules.action')}</h3>
          <p>{pick(rule.action)}</p>
          <p className="note">{t('rules.notice')}</p>
          {known && (
            <>
              <h3>{t('rules.state')}</h3>
              <p>
                <StateText one={known} />
              </p>
              {found === null && <p className="note">{t('rules.pastNote')}</p>}
              <CaseStateChooser one={known} name={known.id} />
            </>
          )}
        </Card>
        <RuleSource rule={rule} />
      </div>
    </article>
  );
}
