import { Figure } from '../../components/Figure';
import { formatShare } from '../../format/share';
import { smallestGroup } from '../../model/smallGroup';
import type { ViewFigure } from '../../query/explore/viewFigure';
import type { ExploreMeasure } from '../../query/explore/measures';
import { useWords } from '../context';
import { changeOf, differenceOf, formatMeasure } from './measureWords';
import type { ViewCardProps } from './ViewCard';
import { highestOf } from './viewFigures';

interface ViewLineProps extends ViewCardProps {
  line: string;
  toggle(keys: readonly string[]): void;
}

const nothing: ViewFigure = { value: 0, before: 0, basis: 0, records: 0 };

/** One line of a view: a value, its bar, its figure and what that is held against. */
export function ViewLine(props: ViewLineProps) {
  const { line, measure, label, figures, others, unfiltered, selected, toggle } = props;
  const words = useWords();
  const { t } = words;
  const figure = figures.get(line) ?? nothing;
  const value = valueOf(measure, figure);
  // Places and vouchers are no people.
  const isSmall = measure.dataset !== 'supply' && figure.basis > 0 && figure.basis < smallestGroup;
  const isChosen = selected.includes(line);
  // Persons are counted where the ledger declares it, which knows no "not filled in".
  const canChoose = line !== '' || measure.kind !== 'persons';
  return (
    <tr data-key={line} className={selected.length > 0 && !isChosen ? 'unchosen' : undefined}>
      <th scope="row">
        {canChoose ? (
          <button type="button" aria-pressed={isChosen} onClick={() => toggle([line])}>
            {label(line)}
          </button>
        ) : (
          label(line)
        )}
      </th>
      <td aria-hidden="true" className="view-bar">
        <ViewBar
          value={value}
          behind={measure.kind === 'rate' ? null : (unfiltered.get(line)?.value ?? 0)}
          highest={highestOf(measure, unfiltered)}
        />
      </td>
      <td className="number">
        {isSmall && <span className="note">{t('supp.sign')} </span>}
        <Figure name="value" value={value} text={formatMeasure(words, measure, value)} />
      </td>
      {others ? (
        <OtherCells {...{ measure, value, other: valueOf(measure, others.get(line) ?? nothing) }} />
      ) : (
        <ContextCells {...props} value={value} figure={{ ...figure, value }} />
      )}
    </tr>
  );
}

interface ViewBarProps {
  value: number | null;
  /** The value without filters; null where it is no part of a whole. */
  behind: number | null;
  highest: number;
}

function ViewBar({ value, behind, highest }: ViewBarProps) {
  const width = (of: number) => Math.min(100, (of / highest) * 100);
  return (
    <svg viewBox="0 0 100 10" preserveAspectRatio="none">
      {behind !== null && <rect className="behind" width={width(behind)} height="10" />}
      <rect className="bar" width={width(value ?? 0)} y="1.5" height="7" />
    </svg>
  );
}

/** Nobody sat: no rate. */
const valueOf = ({ kind }: ExploreMeasure, { value, basis }: ViewFigure) =>
  kind === 'rate' && basis === 0 ? null : value;

interface OtherCellsProps {
  measure: ExploreMeasure;
  value: number | null;
  other: number | null;
}

/** The same line of the other selection, and how the two differ. */
function OtherCells({ measure, value, other }: OtherCellsProps) {
  const words = useWords();
  const difference = differenceOf(words, measure, value, other);
  return (
    <>
      <td className="number">
        <Figure name="other" value={other} text={formatMeasure(words, measure, other)} />
      </td>
      <td className="number share">
        <Figure name="difference" value={difference?.value ?? null} text={difference?.text ?? ''} />
      </td>
    </>
  );
}

interface ContextCellsProps extends Pick<ViewLineProps, 'measure' | 'whole' | 'hasBefore'> {
  value: number | null;
  figure: ViewFigure;
}

/** The line's share of its view, and its change against the year before. */
function ContextCells({ measure, whole, hasBefore, value, figure }: ContextCellsProps) {
  const words = useWords();
  const share = whole === null || value === null || whole === 0 ? null : value / whole;
  const change = changeOf(words, measure, figure);
  return (
    <>
      {whole !== null && (
        <td className="number share">
          <Figure name="share" value={share} text={formatShare(share, words.language)} />
        </td>
      )}
      {hasBefore && (
        <td className="number share">
          <Figure name="change" value={change?.value ?? null} text={change?.text ?? ''} />
        </td>
      )}
    </>
  );
}

interface GroupLineProps extends Omit<ViewCardProps, 'name'> {
  name: string;
  /** Every line of the group, shown or not. */
  keys: readonly string[];
  toggle(keys: readonly string[]): void;
}

/** The name of a group, which chooses all its lines, and what they add up to. */
export function GroupLine({
  name,
  keys,
  figures,
  measure,
  whole,
  others,
  hasBefore,
  selected,
  toggle,
}: GroupLineProps) {
  const words = useWords();
  const lines = keys.filter((key) => key !== '');
  const sum = keys.reduce((all, key) => all + (figures.get(key)?.value ?? 0), 0);
  const rest = others ? 2 : hasBefore ? 1 : 0;
  return (
    <tr className="view-group">
      <th scope="rowgroup" colSpan={2}>
        <button
          type="button"
          aria-pressed={lines.length > 0 && lines.every((key) => selected.includes(key))}
          onClick={() => toggle(lines)}
        >
          {name}
        </button>
      </th>
      <td className="number">
        {whole !== null && <Figure name="group" value={sum} text={formatMeasure(words, measure, sum)} />}
      </td>
      {!others && whole !== null && (
        <td className="number share">
          <Figure
            name="group-share"
            value={whole === 0 ? null : sum / whole}
            text={whole === 0 ? '' : formatShare(sum / whole, words.language)}
          />
        </td>
      )}
      {rest > 0 && <td colSpan={rest} />}
    </tr>
  );
}
