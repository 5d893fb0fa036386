import type { Cell, Note } from '../../export/table';
import { formatDay } from '../../format/dates';
import type { Finding } from '../../model/ruleVerdict';
import type { RuleResult } from '../../query/rules';
import { stateText } from '../../ingest/worklist/vocabulary';
import { useData, useWords } from '../context';
import type { Offer } from '../export/offer';
import { useValueLabel } from '../target/valueLabel';
import { usePlaceName } from './usePlaceName';
import { useSourceText } from '../useSourceText';
import type { RulesAddress } from './rulesAddress';
import { countKinds, type CountLine } from './scopeResults';
import { verdictWords } from './verdictWords';
import type { Told } from './findingSentence';

const textColumn = (heading: string) => ({ heading, decimals: null });
const countColumn = (heading: string) => ({ heading, decimals: 0 as const });

/** What the list of rules offers to take away. */
export function useChecksOffer(address: RulesAddress): { rules(results: readonly RuleResult[]): Offer } {
  const words = useWords();
  const { t, pick } = words;
  const scope = useScopeNotes(address);
  return {
    rules: (results) => ({
      name: t('rules.listName'),
      asOf: results.find(({ asOf }) => asOf !== null)?.asOf ?? null,
      table: () => ({
        name: t('rules.listName'),
        columns: [
          ...[t('rules.id'), t('rules.rule'), t('rules.clause'), t('rules.verdict')].map(textColumn),
          ...countKinds.map((name) => countColumn(t(`rules.counted.${name}`))),
        ],
        rows: results.map((result): Cell[] => {
          const { rule, summary } = result;
          const { line, more } = verdictWords(words, result);
          return [
            rule.id,
            pick(rule.title),
            `${rule.document} ${rule.clause}`,
            more === null ? line : `${line}${t('list.semicolon')}${more}`,
            summary.breaches,
            summary.pending,
            summary.passed,
            summary.unproven,
            summary.notCheckable,
          ];
        }),
        notes: {
          name: t('export.notes'),
          lines: [...scope, { term: t('export.note'), text: t('rules.notice') }],
        },
      }),
    }),
  };
}

/** What the page of one rule offers to take away. */
export function useRuleOffer(result: RuleResult): {
  counts(
    title: string,
    heading: string,
    lines: readonly CountLine[],
    name: (key: string | null) => string,
  ): Offer;
  findings(findings: readonly Finding[], sentence: (finding: Told) => string): Offer;
} {
  const { t, pick, language } = useWords();
  const source = useSourceText();
  const { cases } = useData();
  const stateOf = (id: string) => {
    const known = cases.get(id);
    return known ? stateText(known.state, known.note, language) : null;
  };
  const { rule, asOf } = result;
  const lines: Note[] = [
    { term: t('rules.rule'), text: `${rule.id} ${pick(rule.title)}` },
    { term: t('rules.clause'), text: `${rule.document} ${rule.clause}“${rule.quote}”` },
    { term: t('rules.reading'), text: pick(rule.reading) || t('rules.readingPlain') },
    { term: t('term.asOf'), text: asOf === null ? '—' : formatDay(asOf, language) },
    { term: t('export.source'), text: source },
    { term: t('export.note'), text: t('rules.notice') },
  ];
  const notes = { name: t('export.notes'), lines };
  const named = usePlaceName();
  return {
    counts: (title, heading, counted, name) => ({
      name: `${rule.id} ${title}`,
      asOf,
      table: () => {
        const isShared = counted.some(({ checked }) => checked !== null);
        return {
          name: title,
          columns: [
            textColumn(heading),
            countColumn(t('rules.counted.breaches')),
            countColumn(t('rules.counted.pending')),
            ...(isShared ? [countColumn(t('rules.checkedCases'))] : []),
          ],
          rows: counted.map((line) => [
            name(line.key),
            line.breaches,
            line.pending,
            ...(isShared ? [line.checked] : []),
          ]),
          notes,
        };
      },
    }),
    findings: (findings, sentence) => ({
      name: `${rule.id} ${t('rules.findings')}`,
      asOf,
      table: () => ({
        name: t('rules.findings'),
        columns: [
          t('rules.id'),
          t('rules.problem'),
          t('rules.unit'),
          t('rules.institution'),
          t('rules.class'),
          t('rules.record'),
          t('rules.person'),
          t('rules.month'),
          t('rules.dueDay'),
          t('rules.state'),
        ].map(textColumn),
        rows: findings.map((finding) => [
          finding.id,
          sentence(finding),
          named('unit', finding.unit),
          named('institution', finding.institution),
          finding.classId,
          finding.recordIds.join(t('list.and')),
          finding.personKey,
          finding.month,
          finding.dueDate,
          stateOf(finding.id),
        ]),
        notes,
      }),
    }),
  };
}

/** What must be said of the chosen scope wherever a table goes. */
function useScopeNotes({ region, units, institutions, year }: RulesAddress): Note[] {
  const { t } = useWords();
  const label = useValueLabel();
  const source = useSourceText();
  const all = t('filter.all');
  const named = (dimension: 'unit' | 'institution', ids: readonly string[]) =>
    ids.length === 0 ? all : ids.map((id) => label(dimension, id)).join(t('list.and'));
  return [
    { term: t('choose.region'), text: t(`region.${region}`) },
    { term: t('rules.unit'), text: named('unit', units) },
    { term: t('rules.institution'), text: named('institution', institutions) },
    { term: t('rules.year'), text: year ?? t('rules.allYears') },
    { term: t('export.source'), text: source },
  ];
}
