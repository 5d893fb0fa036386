import { Link } from '@tanstack/react-router';
import { Card } from '../../components/Card';
import { TableScroll } from '../../components/TableScroll';
import type { RuleResult } from '../../query/rules';
import type { Rulebook } from '../../reference/rulebook';
import type { Search } from '../address';
import { useWords } from '../context';
import { useValueLabel } from '../target/valueLabel';
import { findingSentence } from './findingSentence';
import { dueSoon } from './scopeResults';

/** 临期: what must be done within the next days. */
export function DueSoonCard({ results, rulebook }: { results: readonly RuleResult[]; rulebook: Rulebook }) {
  const words = useWords();
  const { t } = words;
  const label = useValueLabel();
  const due = dueSoon(results);
  const sentence = findingSentence(rulebook, words, label);
  return (
    <Card title={t('rules.soon')} className="due-soon">
      {due.length === 0 ? (
        <p className="note">{t('rules.soonNone')}</p>
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
                  <td>{finding.unit === null ? t('filter.missing') : label('unit', finding.unit)}</td>
                  <td>
                    {finding.institution === null
                      ? t('filter.missing')
                      : label('institution', finding.institution)}
                  </td>
                  <td>{finding.classId}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </TableScroll>
      )}
    </Card>
  );
}
