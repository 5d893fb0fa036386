import { Link } from '@tanstack/react-router';
import { Card } from '../../components/Card';
import { TableScroll } from '../../components/TableScroll';
import type { Case } from '../../model/caseBook';
import type { Rulebook } from '../../reference/rulebook';
import type { Search } from '../address';
import { useWords } from '../context';
import { useValueLabel } from '../target/valueLabel';
import { findingSentence } from './findingSentence';
import { StateText } from './StateText';

/** Cases that the present data no longer show: closed, or not to be looked at again with what is loaded. */
export function PastCases({ cases, rulebook }: { cases: readonly Case[]; rulebook: Rulebook }) {
  const words = useWords();
  const { t } = words;
  const label = useValueLabel();
  const sentence = findingSentence(rulebook, words, label);
  if (cases.length === 0) return null;
  return (
    <Card title={t('rules.past')}>
      <p className="note">{t('rules.pastNote')}</p>
      <TableScroll label={t('rules.past')}>
        <table data-table="past-cases">
          <thead>
            <tr>
              <th scope="col">{t('rules.problem')}</th>
              <th scope="col">{t('rules.unit')}</th>
              <th scope="col">{t('rules.institution')}</th>
              <th scope="col">{t('rules.record')}</th>
              <th scope="col">{t('rules.state')}</th>
            </tr>
          </thead>
          <tbody>
            {cases.map((one) => (
              <tr key={one.id} data-key={one.id}>
                <th scope="row" className="finding-text">
                  <Link to="." search={(previous: Search) => ({ ...previous, finding: one.id })}>
                    {sentence(one)}
                  </Link>
                </th>
                <td>{one.unit === null ? t('filter.missing') : label('unit', one.unit)}</td>
                <td>
                  {one.institution === null ? t('filter.missing') : label('institution', one.institution)}
                </td>
                <td>{one.recordIds.join(t('list.and')) || '—'}</td>
                <td>
                  <StateText one={one} />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </TableScroll>
    </Card>
  );
}
