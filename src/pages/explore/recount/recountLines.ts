import { formatDay } from '../../../format/dates';
import { stepsToText } from '../../../format/decimals';
import type { Cut } from '../../../query/explore/exploreRequest';
import type { ViewFigure } from '../../../query/explore/viewFigure';
import type { ExploreMeasure } from '../../../query/explore/measures';
import { recordColumns } from '../../../query/explore/recordColumns';
import type { RecordCounts } from '../../../query/explore/recordCounts';
import type { Words } from '../../context';
import { periodText } from '../away/askedWords';
import { partOf } from '../away/viewTable';
import type { ExploreLabel } from '../exploreLabel';
import { formatMeasure, measureName, measureUnit } from '../measureWords';
import { fieldless, recountsOf, type Recount } from './recount';
import { recountFormula } from './recountFormula';
import { recordWords, type RecordWords } from './recordWords';

export interface RecountTerms {
  words: Words;
  label: ExploreLabel;
  measure: ExploreMeasure;
  cut: Cut;
  asOf: string;
  figure: ViewFigure;
  files: string;
  /** Rows of the files that were there twice. */
  repeated: number;
  counts: RecordCounts;
}

/** One thing said of how a figure comes about. */
export interface RecountLine {
  /** For scripts that read the page. */
  id:
    'measure' | 'data' | 'period' | 'day' | 'conditions' | 'made' | 'sum' | 'formula' | 'records' | 'figure';
  term: string;
  texts: readonly string[];
}

/** 取数说明: all that a colleague needs to recompute a figure from the exported records. */
export function recountLines(terms: RecountTerms): RecountLine[] {
  const { words, label, measure, cut, asOf, counts } = terms;
  const { t, language } = words;
  const { dataset, kind } = measure;
  const names = recordWords(words, label, dataset);
  const recounts = recountsOf(measure, cut);
  const [first] = recounts;
  const missing = fieldless(dataset, cut);
  const event = (one: Recount) => (recounts.length > 1 ? `${t(`event.${one.event}`)}${t('list.colon')}` : '');
  const lines: RecountLine[] = [
    {
      id: 'measure',
      term: t('explore.measure'),
      texts: [
        `${measureName(words, measure)}${t('list.paren', { text: t('chart.unit', { unit: measureUnit(words, measure) }) })}`,
      ],
    },
    {
      id: 'data',
      term: t('explore.dataset'),
      texts: [
        `${t(`dataset.${dataset}`)}${t('list.paren', { text: dataset })}${t('list.semicolon')}${terms.files}${t('list.semicolon')}${t('asOf', { date: formatDay(asOf, language) })}`,
      ],
    },
    {
      id: 'period',
      term: t('export.counted'),
      texts: [`${periodText(words, cut, asOf)}${t('list.paren', { text: t('recount.bothDays') })}`],
    },
    {
      id: 'day',
      term: t('recount.day'),
      texts: [`${names.named(first!.day)}${t('list.semicolon')}${t('recount.dayNote')}`],
    },
    {
      id: 'conditions',
      term: t('recount.conditions'),
      texts: [
        ...common(recounts).map(names.condition),
        ...recounts.flatMap((one) =>
          own(one, recounts).map((condition) => `${event(one)}${names.condition(condition)}`),
        ),
        ...missing.map((dimension) =>
          t(cut.filter[dimension]!.includes('') ? 'recount.noField' : 'recount.noFieldNone', {
            name: t(`filter.${dimension}`),
            dataset: t(`dataset.${dataset}`),
          }),
        ),
      ],
    },
    { id: 'made', term: t('recount.made'), texts: madeTexts(words, terms, recounts, names) },
    {
      id: 'sum',
      term: t('recount.sum'),
      texts: kind === 'persons' ? [t('recount.personsSum')] : [summedText(words, measure, first!, names)],
    },
    { id: 'formula', term: t('recount.formula'), texts: formulaTexts(terms, recounts, names) },
    {
      id: 'records',
      term: t('recount.records'),
      texts: [
        [
          t('recount.count.loaded', { n: counts.loaded }),
          t('recount.count.counted', { n: counts.counted }),
          t('recount.count.outsidePeriod', { n: counts.outsidePeriod }),
          t('recount.count.outsideFilters', { n: counts.outsideFilters }),
          t('recount.count.noEvent', { n: counts.noEvent }),
          ...(terms.repeated > 0 ? [t('trace.repeated', { n: terms.repeated })] : []),
        ].join(t('list.comma')),
      ],
    },
    { id: 'figure', term: t('recount.figure'), texts: [figureText(terms)] },
  ];
  return lines.filter(({ texts }) => texts.length > 0);
}

/** Lines as they are copied. */
export function recountText({ t }: Words, lines: readonly RecountLine[]): string {
  return [
    t('target.trace'),
    ...lines.flatMap(({ term, texts }) =>
      texts.length === 1
        ? [`${term}${t('list.colon')}${texts[0]!}`]
        : [`${term}${t('list.colon')}`, ...texts.map((text, i) => `${i + 1}. ${text}`)],
    ),
  ].join('\n');
}

/** Conditions that all events of a measure share, and those of one alone. */
const same = (a: Recount['conditions'][number], b: Recount['conditions'][number]) =>
  JSON.stringify(a) === JSON.stringify(b);
const common = (recounts: readonly Recount[]) =>
  (recounts[0]?.conditions ?? []).filter((condition) =>
    recounts.every(({ conditions }) => conditions.some((one) => same(one, condition))),
  );
const own = (recount: Recount, recounts: readonly Recount[]) =>
  recount.conditions.filter((condition) => !common(recounts).some((one) => same(one, condition)));

/** Rules of the columns that the schema does not have, where the figure needs them. */
function madeTexts(
  { t }: Words,
  { measure }: RecountTerms,
  recounts: readonly Recount[],
  names: RecordWords,
): string[] {
  const used = new Set(
    recounts.flatMap(({ conditions, summed }) => [summed, ...conditions.map(({ column }) => column)]),
  );
  const isThing = measure.dataset === 'competition' || measure.dataset === 'supply';
  return [
    ...(used.has('digital')
      ? [
          measure.dataset === 'competition'
            ? t('recount.rule.digitalEvent', {
                name: names.named('digital'),
                field: names.named('is_digital_event'),
              })
            : measure.dataset === 'supply'
              ? t('recount.rule.digitalEvent', {
                  name: names.named('digital'),
                  field: names.named('is_digital_field'),
                })
              : t('recount.rule.digital', {
                  name: names.named('digital'),
                  declared: names.named('is_digital_declared'),
                }),
        ]
      : []),
    ...(used.has('level_key') ? [t('recount.rule.levelKey', { name: names.named('level_key') })] : []),
    ...(used.has('final_after_heat')
      ? [t('recount.rule.finalAfterHeat', { name: names.named('final_after_heat') })]
      : []),
    ...(used.has('counted_as') && !(isThing && measure.dataset === 'supply')
      ? [t('recount.rule.countedAs', { name: names.named('counted_as'), count: names.named('count') })]
      : []),
    ...(used.has('hours_total') ? [t('recount.rule.hoursTotal', { name: names.named('hours_total') })] : []),
  ];
}

function summedText({ t }: Words, { kind }: ExploreMeasure, { summed }: Recount, names: RecordWords): string {
  return t(kind === 'rate' ? 'recount.sumRate' : 'recount.sumOf', { name: names.named(summed) });
}

function formulaTexts(
  { words: { t }, measure, cut }: RecountTerms,
  recounts: readonly Recount[],
  names: RecordWords,
): string[] {
  if (measure.kind === 'persons') return [];
  if (fieldless(measure.dataset, cut).some((dimension) => !cut.filter[dimension]!.includes(''))) return [];
  const columns = recordColumns[measure.dataset].map(({ name }) => name);
  const formulas = recounts.map((one) => recountFormula(one, cut, { columns, written: names.written }));
  if (formulas.some((formula) => formula === null))
    return [t('recount.formulaLong', { name: names.named('left_out') })];
  return [`=${formulas.join('/')}`, t('recount.formulaPlace')];
}

/** The figure that the sheet must give, without separators and in full; of a rate how it comes about. */
function figureText({ words, measure, figure }: RecountTerms): string {
  const { t } = words;
  const unit = measureUnit(words, measure);
  if (figure.value === null) return t('recount.noRate');
  switch (measure.kind) {
    case 'rate':
      return `${partOf(figure)}÷${figure.basis}＝${formatMeasure(words, measure, figure.value)}`;
    case 'amount':
      return `${stepsToText(Math.round(figure.value), 2)}${t('list.space')}${unit}`;
    case 'hours':
      return `${Number(figure.value.toFixed(2))}${t('list.space')}${unit}`;
    default:
      return `${figure.value}${t('list.space')}${unit}`;
  }
}
