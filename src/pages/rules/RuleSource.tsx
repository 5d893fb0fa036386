import { Card } from '../../components/Card';
import { formatDay } from '../../format/dates';
import type { Dataset } from '../../model/ledger';
import type { Rule } from '../../reference/rules';
import { useReference, useWords } from '../context';
import { fieldTitle } from '../data/schemaWords';
import { useValueLabel } from '../target/valueLabel';

/** The clause in its own words, how it is read here and how else it could be. */
export function RuleSource({ rule }: { rule: Rule }) {
  const { t, pick, language } = useWords();
  const { documents } = useReference();
  const label = useValueLabel();
  const document = documents.find(({ number }) => number === rule.document);
  const programme = [
    rule.programmes.length === 0
      ? t('rules.allProgrammes')
      : rule.programmes.map((one) => label('programme', one)).join(t('list.and')),
    ...(rule.unit === null ? [] : [t('rules.onlyUnit', { unit: label('unit', rule.unit) })]),
  ].join(t('list.comma'));
  const fields = rule.fields.flatMap((named) => {
    const [dataset = '', name = ''] = named.split('.');
    return name === '' ? [] : [fieldTitle(dataset as Dataset, name, language)];
  });
  return (
    <Card title={t('rules.clauseCard')} className="rule-source">
      <blockquote lang="zh-CN">{rule.quote}</blockquote>
      <p className="note">
        {rule.document} {document && pick(document.title)} {rule.clause}
      </p>
      {rule.status !== 'live' && <p>{pick(rule.why)}</p>}
      {rule.status === 'live' && (
        <>
          <h3>{t('rules.reading')}</h3>
          <p>{pick(rule.reading) || t('rules.readingPlain')}</p>
          {rule.alternatives.zh !== '' && (
            <>
              <h3>{t('rules.alternatives')}</h3>
              <p>{pick(rule.alternatives)}</p>
            </>
          )}
          {rule.validFrom !== null && (
            <p className="note">
              {t('rules.validity', {
                from: formatDay(rule.validFrom, language),
                to:
                  rule.validTo === null
                    ? ''
                    : t('rules.validUntil', { day: formatDay(rule.validTo, language) }),
                programme,
              })}
            </p>
          )}
          <p className="note">
            {t('rules.fields')}
            {t('list.colon')}
            {[...new Set(fields)].join(t('list.and'))}
          </p>
        </>
      )}
    </Card>
  );
}
