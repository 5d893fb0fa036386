import { formatCount } from '../../format/count';
import { formatDay } from '../../format/dates';
import { formatShare } from '../../format/share';
import type { Language } from '../../i18n/setup';
import type { Translate } from '../../i18n/translate';
import type { EvidenceKind } from '../../reference/ruleReasons';
import type { Rule } from '../../reference/rules';
import { schemas } from '../../reference/schemas';
import type { Dataset } from '../../model/ledger';
import type { ValueLabel } from '../target/valueLabel';

interface EvidenceContext {
  rule: Rule;
  language: Language;
  label: ValueLabel;
  t: Translate;
}

const splitters: Partial<Record<EvidenceKind, string>> = {
  'category-flag': '/',
  days: '|',
  'education-category': '/',
  excluded: '|',
  fractions: '|',
  period: '|',
  'platform-attendance': '/',
  'platform-day': '/',
  results: '/',
  stay: '|',
};

const isDay = (text: string) => /^\d{4}-\d\d-\d\d$/.test(text);

/** What proves a finding, in words, one text for each of its joined values; empty for null. */
export function evidenceParts(kind: EvidenceKind, value: string | null, context: EvidenceContext): string[] {
  if (value === null) return [];
  const splitter = splitters[kind];
  const parts = splitter === undefined ? [value] : value.split(splitter);
  return parts.map((part) => wordOf(kind, part, context));
}

function wordOf(kind: EvidenceKind, value: string, context: EvidenceContext): string {
  const { rule, language, label, t } = context;
  switch (kind) {
    case 'occupation':
      return value === 'none' ? t('filter.missing') : label('occupation', value);
    case 'occupation-level': {
      const [occupation = '', system = '', level = ''] = value.split('/');
      const name = label('occupation', occupation);
      const rank =
        level === '' ? '' : label('level', `${system === 'skill' ? 'skill' : 'professional'}:${level}`);
      return [name, rank].filter(Boolean).join(' ');
    }
    case 'level':
      // The only rule about repeated levels is one of professional-technical ones.
      return label('level', `professional:${value}`);
    case 'excluded':
      return t(value === 'pensioner' ? 'rules.excluded.pensioner' : 'rules.excluded.public-sector');
    case 'division':
      return label('unit', value);
    case 'fen':
      return formatFen(value);
    case 'count':
      return formatCount(Number(value));
    case 'fraction':
    case 'fractions': {
      const [part = 0, whole = 0] = value.split('/').map(Number);
      const share = whole === 0 ? '' : t('list.paren', { text: formatShare(part / whole, language) });
      return `${formatCount(part)}/${formatCount(whole)}${share}`;
    }
    default:
      if (isDay(value)) return formatDay(value, language);
      return listedWord(rule, value, language) ?? (value === 'none' ? t('filter.missing') : value);
  }
}

/** Integer fen as yuan: "105600" → "1,056.00". */
export function formatFen(fen: string | number): string {
  const value = Math.abs(Number(fen));
  const yuan = Math.trunc(value / 100);
  const sign = Number(fen) < 0 ? '-' : '';
  return `${sign}${formatCount(yuan)}.${String(value % 100).padStart(2, '0')}`;
}

/** A value in the words of the first of the rule's fields that lists it; null where none does. */
function listedWord(rule: Rule, value: string, language: Language): string | null {
  for (const named of rule.fields) {
    const [dataset = '', name] = named.split('.');
    const field = schemas[dataset as Dataset].fields.find((one) => one.name === name);
    const word = field?.['x-values']?.[value]?.[language];
    if (word !== undefined) return word;
  }
  return null;
}
