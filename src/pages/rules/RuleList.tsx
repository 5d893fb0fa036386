import { Link, useNavigate } from '@tanstack/react-router';
import { Card } from '../../components/Card';
import type { RuleResult } from '../../query/rules';
import type { Rule } from '../../reference/rules';
import type { Search } from '../address';
import { useReference, useWords } from '../context';
import { TakeAway } from '../export/TakeAway';
import { groupRules, type RuleGroup } from './groupRules';
import type { SectionProps } from './sectionProps';
import { useChecksOffer } from './useChecksOffer';
import { VerdictLine } from './VerdictLine';

/** Every rule of the region with what it comes to, by what needs action or by document. */
export function RuleList({ address, rulebook, results }: SectionProps & { results: readonly RuleResult[] }) {
  const { t } = useWords();
  const { documents } = useReference();
  const navigate = useNavigate();
  const offer = useChecksOffer(address);
  const byResult = new Map(results.map((result) => [result.rule.id, result]));
  const rules = rulebook.rules.filter(
    ({ id, region, status }) =>
      (region === address.region || region === null) && (status !== 'live' || byResult.has(id)),
  );
  const groups = groupRules(rules, byResult, address.by, documents);
  return (
    <section aria-label={t('rules.listName')} className="rules-list">
      <div className="list-head">
        <label className="chooser">
          {t('rules.by')}
          <select
            value={address.by}
            onChange={(event) =>
              void navigate({
                to: '.',
                search: (previous: Search) => ({ ...previous, by: event.target.value }),
              })
            }
          >
            <option value="action">{t('rules.by.action')}</option>
            <option value="document">{t('rules.by.document')}</option>
          </select>
        </label>
        <TakeAway offer={offer.rules(results)} />
      </div>
      {groups.map((group) => (
        <Group key={group.id} group={group} results={byResult} />
      ))}
    </section>
  );
}

function Group({ group, results }: { group: RuleGroup; results: ReadonlyMap<string, RuleResult> }) {
  const { t, pick } = useWords();
  const title = group.document?.number ?? t(`rules.group.${group.id as 'breach'}`);
  return (
    <Card
      title={title}
      subtitle={group.document ? pick(group.document.title) : t('rules.groupSize', { n: group.rules.length })}
      className="rule-group"
    >
      <ul className="rule-list">
        {group.rules.map((rule) => (
          <Row key={rule.id} rule={rule} result={results.get(rule.id) ?? null} />
        ))}
      </ul>
    </Card>
  );
}

function Row({ rule, result }: { rule: Rule; result: RuleResult | null }) {
  const { pick } = useWords();
  return (
    <li data-rule-id={rule.id} data-verdict={result?.summary.verdict ?? 'not-checkable'}>
      <Link
        to="."
        search={(previous: Search) => ({ ...previous, rule: rule.id, finding: undefined })}
        className="rule-name"
      >
        <span className="rule-id">{rule.id}</span> {pick(rule.title)}
      </Link>
      <VerdictLine rule={rule} result={result} />
      <p className="note rule-clause">
        {rule.document} {rule.clause}
        {rule.status !== 'live' && ` ${pick(rule.why)}`}
      </p>
    </li>
  );
}
