import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { Card } from '../../components/Card';
import { TableScroll } from '../../components/TableScroll';
import { formatCount } from '../../format/count';
import { daysBetween } from '../../model/calendar';
import type { Finding } from '../../model/ruleVerdict';
import type { RuleResult } from '../../query/rules';
import type { Rulebook } from '../../reference/rulebook';
import type { Search } from '../address';
import { useData, useWords } from '../context';
import { Pager } from '../data/Pager';
import { TakeAway } from '../export/TakeAway';
import { useValueLabel } from '../target/valueLabel';
import { StateText } from './StateText';
import { findingSentence } from './findingSentence';
import { useRuleOffer } from './useChecksOffer';

const perPage = 50;

/** The records behind a verdict: record id and person code only, each with what is wrong. */
export function FindingTable({ result, rulebook }: { result: RuleResult; rulebook: Rulebook }) {
  const words = useWords();
  const { t } = words;
  const label = useValueLabel();
  const offer = useRuleOffer(result);
  const [turned, setPage] = useState(1);
  const sentence = findingSentence(rulebook, words, label);
  // Breaches before what is only pending, else in the order of the ids.
  const findings = [...result.findings].sort(
    (one, other) => Number(one.verdict === 'pending') - Number(other.verdict === 'pending'),
  );
  if (findings.length === 0) return null;
  const pages = Math.ceil(findings.length / perPage);
  const page = Math.min(turned, pages);
  return (
    <Card title={t('rules.findings')} actions={<TakeAway offer={offer.findings(findings, sentence)} />}>
      <p className="note">
        {t('rules.findingsNote')}
        {result.summary.unlisted > 0 &&
          ` ${t('rules.unlisted', { n: formatCount(findings.length), m: formatCount(result.summary.unlisted) })}`}
      </p>
      <TableScroll label={t('rules.findings')}>
        <table data-table="findings">
          <thead>
            <tr>
              <th scope="col">{t('rules.problem')}</th>
              <th scope="col">{t('rules.unit')}</th>
              <th scope="col">{t('rules.institution')}</th>
              <th scope="col">{t('rules.class')}</th>
              <th scope="col">{t('rules.record')}</th>
              <th scope="col">{t('rules.person')}</th>
              <th scope="col">{t('rules.month')}</th>
              <th scope="col">{t('rules.dueDay')}</th>
              <th scope="col">{t('rules.state')}</th>
            </tr>
          </thead>
          <tbody>
            {findings.slice((page - 1) * perPage, page * perPage).map((finding) => (
              <Row key={finding.id} finding={finding} asOf={result.asOf} text={sentence(finding)} />
            ))}
          </tbody>
        </table>
      </TableScroll>
      <Pager page={page} pages={pages} onTurn={setPage} />
    </Card>
  );
}

function Row({ finding, asOf, text }: { finding: Finding; asOf: string | null; text: string }) {
  const { t } = useWords();
  const label = useValueLabel();
  const { id, unit, institution, classId, recordId, personKey, month, dueDate } = finding;
  const known = useData().cases.get(id);
  const none = t('filter.missing');
  return (
    <tr data-key={id} data-finding={finding.verdict}>
      <th scope="row" className="finding-text">
        <Link to="." search={(previous: Search) => ({ ...previous, finding: id })}>
          {text}
        </Link>
      </th>
      <td>{unit === null ? none : label('unit', unit)}</td>
      <td>{institution === null ? none : label('institution', institution)}</td>
      <td>{classId ?? '—'}</td>
      <td>{recordId ?? '—'}</td>
      <td className="person-code">{personKey ?? '—'}</td>
      <td>{month ?? '—'}</td>
      <td className="finding-day">
        {dueDate ?? '—'}
        <DueNote finding={finding} asOf={asOf} />
      </td>
      <td>{known ? <StateText one={known} /> : '—'}</td>
    </tr>
  );
}

/** How far a deadline is, or by how much it has passed while nothing was done. */
export function DueNote({ finding, asOf }: { finding: Finding; asOf: string | null }) {
  const { t } = useWords();
  const { dueDate, verdict, found } = finding;
  const isDone = verdict === 'breach' && found !== null && found !== 'none';
  if (dueDate === null || asOf === null || isDone) return null;
  const days = daysBetween(asOf, dueDate);
  const text =
    days < 0
      ? t('rules.overdue', { d: -days })
      : days === 0
        ? t('rules.lastDay')
        : t('rules.daysLeftValue', { d: days });
  return <span className="note">{t('list.paren', { text })}</span>;
}
