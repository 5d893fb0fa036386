import { formatDay } from '../../../format/dates';
import { smallestGroup } from '../../../model/smallGroup';
import type { ExploreDimension } from '../../../query/explore/exploreRequest';
import { useData, useWords, type Words } from '../../context';
import type { Offer } from '../../export/offer';
import { useTableOffer } from '../../table/useTableOffer';
import { useExploreLabel } from '../exploreLabel';
import { measureName, measureUnit } from '../measureWords';
import type { Asked } from '../useExplore';
import { definitionTexts, filterText, periodText } from './askedWords';
import { viewTable, type AwayHeading, type AwayLine } from './viewTable';

/** A view as it can be taken away. */
export interface AwayView {
  /** The dimension whose own filter it leaves aside; null for the months, which leave the period aside. */
  dimension: ExploreDimension | null;
  title: string;
  /** Every line, shown or not, in the order of the page. */
  lines(): AwayLine[];
  /** Whether the year before can be set beside. */
  hasBefore: boolean;
  /** Whether the other selection is set beside. */
  hasOther: boolean;
  hasCodes: boolean;
  /** What is said of some lines on the page; null: nothing. */
  note: string | null;
  /** Makes the drawing, whose title it is given. */
  draw(title: string): Promise<(size: { width: number }) => SVGElement | HTMLElement>;
  /** What is to be said under the drawing. */
  drawingNotes(): string[];
}

/** What a view offers to take away: of the question that its figures answer, which the address may have left behind. */
export function useViewOffer({ cut, measure, before, other }: Asked, view: AwayView): Offer {
  const words = useWords();
  const { t, language } = words;
  const label = useExploreLabel();
  const { status } = useData();
  const { dimension, title } = view;
  const isMonths = dimension === null;
  const asOf =
    status.find(({ dataset, region }) => dataset === measure.dataset && region === cut.region)?.asOf ?? '';
  const chosen = [t(`region.${cut.region}`), filterText(words, label, cut, dimension ?? undefined)]
    .filter(Boolean)
    .join(t('list.semicolon'));
  const offer = useTableOffer({ region: cut.region, chosen }, [measure.dataset]);
  const name = `${shortName(measureName(words, measure))}-${title}`;
  const period = isMonths ? t('away.allMonths') : periodText(words, cut, asOf);
  const beside = isMonths
    ? 'nothing'
    : other && view.hasOther
      ? 'other'
      : before && view.hasBefore
        ? 'before'
        : 'nothing';
  const notes = () =>
    [
      dimension && cut.filter[dimension] ? t('away.ownFilter', { name: title }) : '',
      isMonths && (cut.from ?? cut.to) ? t('away.ownMonths', { period: periodText(words, cut, asOf) }) : '',
      beside === 'before'
        ? t('away.before', { period: periodText(words, { from: before!.start, to: before!.end }, asOf) })
        : '',
      beside === 'other'
        ? t('away.other', {
            text: [
              filterText(words, label, other!) || t('explore.otherAll'),
              periodText(words, other!, asOf),
            ].join(t('list.semicolon')),
          })
        : '',
      measure.kind === 'persons' ? t('away.persons') : '',
      view.note ?? '',
    ].filter(Boolean);
  const terms = () => ({
    title: name,
    definition: definitionTexts(words, label, measure, cut.region),
    period,
    clauses: [],
    notes: notes(),
  });
  return {
    name,
    asOf: asOf || null,
    table: () => ({
      ...offer(terms(), { columns: [], rows: [] }).table(),
      ...viewTable({
        measure,
        lines: view.lines(),
        beside,
        hasCodes: view.hasCodes,
        headings: headings(words, { title, unit: measureUnit(words, measure), events: measure.events }),
        total: t('term.total'),
        small: t('supp.small', { k: smallestGroup }),
      }),
    }),
    draw: async (size) => {
      const drawing = (await view.draw(name))(size);
      if (!(drawing instanceof SVGSVGElement)) throw new Error('the drawing is no single picture');
      return drawing;
    },
    captions: () => ({
      title: name,
      unit: t('chart.unit', { unit: measureUnit(words, measure) }),
      notes: [
        `${t('export.counted')}${t('list.colon')}${period}`,
        `${t('filter.title')}${t('list.colon')}${chosen}`,
        ...notes(),
        ...view.drawingNotes(),
      ],
      asOf: asOf && t('asOf', { date: formatDay(asOf, language) }),
      source: t('out.footer'),
    }),
  };
}

/** Without the formula in brackets that a rate's name ends with. */
const shortName = (name: string) => name.replace(/\s*[（(].*$/, '');

function headings(
  { t }: Words,
  { title, unit, events }: { title: string; unit: string; events: Asked['measure']['events'] },
): Record<AwayHeading, string> {
  const inUnit = (name: string, of = unit) => `${name}${t('list.paren', { text: of })}`;
  const [part, whole = part] = events;
  const persons = t('explore.unit.count');
  const isRate = events.length > 1;
  return {
    code: t('export.codeOf', { name: title }),
    name: title,
    group: t('away.group'),
    value: inUnit(isRate ? t('away.rate') : t('explore.value')),
    part: inUnit(t(`event.${part}`), persons),
    whole: inUnit(t(`event.${whole}`), persons),
    share: inUnit(t('term.share'), '%'),
    before: inUnit(t('away.beforeValue')),
    change: isRate ? t('away.changePoints') : inUnit(t('term.yoy'), '%'),
    otherValue: inUnit(t('away.otherOf', { name: isRate ? t('away.rate') : t('explore.value') })),
    otherPart: inUnit(t('away.otherOf', { name: t(`event.${part}`) }), persons),
    otherWhole: inUnit(t('away.otherOf', { name: t(`event.${whole}`) }), persons),
    difference: isRate ? t('away.otherPoints') : inUnit(t('explore.ratio'), '%'),
    remark: t('export.remark'),
  };
}
