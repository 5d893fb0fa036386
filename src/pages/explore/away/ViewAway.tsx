import type { ExploreDimension } from '../../../query/explore/exploreRequest';
import { useWords } from '../../context';
import { TakeAway } from '../../export/TakeAway';
import { formatMeasure } from '../measureWords';
import type { Asked } from '../useExplore';
import type { Figures } from '../viewFigures';
import type { ViewGroup } from '../viewGroups';
import { useViewOffer } from './useViewOffer';
import type { AwayLine } from './viewTable';

interface ViewAwayProps {
  dimension: ExploreDimension;
  title: string;
  groups: readonly ViewGroup[];
  label(key: string): string;
  figures: Figures;
  others: Figures | null;
  hasBefore: boolean;
  /** What is said of some lines on the page; null: nothing. */
  note: string | null;
  asked: Asked;
}

/** Lines that a drawing has room for. */
const mostBars = 30;

/** Dimensions whose values have codes that a reader knows; those of the others are names of our own. */
const coded: readonly ExploreDimension[] = ['unit', 'occupation', 'institution', 'assessor'];

const nothing = { value: 0, before: 0, basis: 0, records: 0 };

/** One dimension's menu: its whole table, and its largest lines as bars that are drawn when they are asked for. */
export function ViewAway({
  dimension,
  title,
  groups,
  label,
  figures,
  others,
  hasBefore,
  note,
  asked,
}: ViewAwayProps) {
  const words = useWords();
  const { t, pick } = words;
  const { measure } = asked;
  const lines = (): AwayLine[] =>
    groups.flatMap(({ name, keys }) =>
      keys.map((key) => ({
        code: key,
        name: label(key),
        group: name ? pick(name) : '',
        figure: figures.get(key) ?? nothing,
        other: others && (others.get(key) ?? nothing),
      })),
    );
  /** The largest, in the order of the page: a picture ranks nobody. */
  const drawn = () => {
    const all = lines().filter(({ figure }) => (figure.value ?? 0) > 0);
    // Rates by how many they are of, as on the page.
    const sizeOf = ({ figure: { value, basis } }: AwayLine) => (measure.kind === 'rate' ? basis : value!);
    const largest = new Set([...all].sort((a, b) => sizeOf(b) - sizeOf(a)).slice(0, mostBars));
    return { all, bars: all.filter((line) => largest.has(line)) };
  };
  const offer = useViewOffer(asked, {
    dimension,
    title,
    lines,
    hasBefore,
    hasOther: others !== null,
    note,
    hasCodes: coded.includes(dimension),
    draw: async (name) => {
      const { barsChart } = await import('../../../charts/barsChart');
      const bars = drawn().bars.map(({ code, name: line, figure, other }) => ({
        key: code,
        name: line,
        value: figure.value ?? 0,
        beside: others ? (other?.value ?? null) : hasBefore ? figure.before : null,
        text: formatMeasure(words, measure, figure.value),
      }));
      return (size) => barsChart({ title: name, bars }, size);
    },
    drawingNotes: () => {
      const { all, bars } = drawn();
      return [
        others ? t('away.markOther') : hasBefore ? t('away.markBefore') : '',
        all.length > bars.length
          ? t('away.largest', { shown: bars.length, left: all.length - bars.length })
          : '',
      ].filter(Boolean);
    },
  });
  return <TakeAway offer={offer} />;
}
