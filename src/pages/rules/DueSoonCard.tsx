import { Link } from '@tanstack/react-router';
import { Card } from '../../components/Card';
import { TableScroll } from '../../components/TableScroll';
import type { RuleResult } from '../../query/rules';
import type { Rulebook } from '../../reference/rulebook';
import type { Search } from '../address';
import { useWords } from '../context';
import { useValueLabel } from '../target/valueLabel';
import { findingSentence } from './findingSentence';
import { usePlaceName } from './usePlaceName';
import { dueSoon, overdue } from './scopeResults';

interface DueSoonCardProps {
  results: readonly RuleResult[];
  rulebook: Rulebook;
  /** Whether all rules are through. */
  isComplete: boolean;
}

/** 临期: what must be done within the next days. */
export function DueSoonCard({ results, rulebook, isComplete }: DueSoonCardProps) {
  const words = useWords();
  const { t, pick } = words;
  const label = useValueLabel();
  const placeOf = usePlaceName();
  const due = dueSoon(results);
  const late = overdue(results);
  const sentence = findingSentence(rulebook, words, label);
  return (
    <Card title={t('rules.soon')} className="due-soon">
      {due.length === 0 ? (
        <p className="note">{t(isComplete ? 'rules.soonNone' : 'rules.soonUnknown')}</p>
      ) : (
        <TableScroll label={t('rules.soon')}>
          <table data-table="due-soon">
            <thead>
              <tr>
                <th scope="col">{t('rules.dueDay')}</th>
                <th scope="col">{t('rules.daysLeft')}</th>
                <th scope="col">{t('rules.problem')}</th>
                <th scope="col">{t('rules.unit')}</th>
                <th scope="col">{t('rules.institution')}</th>
                <th scope="col">{t('rules.class')}</th>
              </tr>
            </thead>
            <tbody>
              {due.map(({ finding, due: day, daysLeft }) => (
                <tr key={finding.id} data-key={finding.id}>
                  <td>{day}</td>
                  <td>
                    <data value={daysLeft} data-figure="days-left">
                      {daysLeft === 0 ? t('rules.lastDay') : t('rules.daysLeftValue', { d: daysLeft })}
                    </data>
                  </td>
                  <td>
                    <Link
                      to="."
                      search={(previous: Search) => ({
                        ...previous,
                        rule: finding.rule,
                        finding: finding.id,
                      })}
                    >
                      {sentence(finding)}
                    </Link>
                  </td>
                  <td>{placeOf('unit', finding.unit)}</td>
                  <td>{placeOf('institution', finding.institution)}</td>
                  <td>{finding.classId}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </TableScroll>
      )}
      {late.length > 0 && (
        <p>
          {t('rules.late', { n: late.reduce((sum, { cases }) => sum + cases, 0) })}
          {t('list.colon')}
          {late.map(({ rule, cases }, at) => (
            <span key={rule.id}>
              {at > 0 && t('list.semicolon')}
              <Link to="." search={(previous: Search) => ({ ...previous, rule: rule.id })}>
                {rule.id} {pick(rule.title)}
              </Link>
              {t('list.paren', { text: t('rules.lateCount', { n: cases }) })}
            </span>
          ))}
        </p>
      )}
    </Card>
  );
}
