import { useState, type ReactNode } from 'react';
import { Input, Label, SearchField } from 'react-aria-components';
import { Card } from '../../components/Card';
import { Figure } from '../../components/Figure';
import { TableScroll } from '../../components/TableScroll';
import { formatShare } from '../../format/share';
import { smallestGroup } from '../../model/smallGroup';
import type { ViewFigure } from '../../query/explore/loadViews';
import type { ExploreMeasure } from '../../query/explore/measures';
import { useWords } from '../context';
import { changeOf, differenceOf, formatMeasure } from './measureWords';
import { shownGroups } from './shownGroups';
import type { Figures } from './viewFigures';
import type { ViewGroup } from './viewGroups';

interface ViewCardProps {
  /** `data-view` */
  name: string;
  title: string;
  measure: ExploreMeasure;
  groups: readonly ViewGroup[];
  label(key: string): string;
  /** Under the filters of the other views; a key that is not there has nothing. */
  figures: Figures;
  /** Of the selection that is compared with: it takes the place of shares and of the year before; null without one. */
  others: Figures | null;
  /** What the shares are of; null where figures do not add up. */
  whole: number | null;
  /** The longest bar of the view without any filter, so that bars keep their scale. */
  highest: number;
  hasBefore: boolean;
  selected: readonly string[];
  onSelect(keys: readonly string[]): void;
  actions?: ReactNode;
}

/** Lines shown before the reader asks for all of them. */
const firstLines = 12;

/** One dimension of the cut: its values with their figures, chosen by a click. */
export function ViewCard(props: ViewCardProps) {
  const { name, title, groups, label, selected, onSelect, actions } = props;
  const { t, pick } = useWords();
  const [isOpen, setOpen] = useState(false);
  const [sought, setSought] = useState('');
  const count = groups.reduce((sum, { keys }) => sum + keys.length, 0);
  const isLong = count > firstLines;
  const lines = isOpen || sought !== '' ? Infinity : firstLines;
  const shown = shownGroups(groups, { selected, sought, label, lines });
  const toggle = (keys: readonly string[]) =>
    onSelect(
      keys.every((key) => selected.includes(key))
        ? selected.filter((key) => !keys.includes(key))
        : [...selected, ...keys.filter((key) => !selected.includes(key))],
    );
  return (
    <Card title={title} className="view-card" actions={actions}>
      {isLong && (
        <SearchField className="view-search" value={sought} onChange={setSought}>
          <Label className="visually-hidden">{t('explore.search', { name: title })}</Label>
          <Input placeholder={t('filter.search')} />
        </SearchField>
      )}
      <TableScroll label={title}>
        <table className="view-table" data-view={name}>
          <ViewHead {...props} />
          {shown.map((group) => (
            <tbody key={group.id}>
              {group.name && (
                <tr className="view-group">
                  <th scope="colgroup" colSpan={5}>
                    <button
                      type="button"
                      aria-pressed={group.all.every((key) => selected.includes(key))}
                      onClick={() => toggle(group.all.filter((key) => key !== ''))}
                    >
                      {pick(group.name)}
                    </button>
                  </th>
                </tr>
              )}
              {group.keys.map((key) => (
                <ViewLine key={key} {...props} line={key} toggle={toggle} />
              ))}
            </tbody>
          ))}
        </table>
      </TableScroll>
      {count === 0 && <p className="note">{t('empty.filter')}</p>}
      {isLong && sought === '' && (
        <button type="button" className="quiet" aria-expanded={isOpen} onClick={() => setOpen(!isOpen)}>
          {isOpen ? t('target.less') : t('target.more', { n: count })}
        </button>
      )}
    </Card>
  );
}

function ViewHead({ title, measure, whole, others, hasBefore }: ViewCardProps) {
  const { t } = useWords();
  return (
    <thead className={others ? 'note' : 'visually-hidden'}>
      <tr>
        <th scope="col">{title}</th>
        <th scope="col" aria-hidden="true" />
        <th scope="col" className="number">
          {t('explore.value')}
        </th>
        {others ? (
          <>
            <th scope="col" className="number">
              {t('explore.otherValue')}
            </th>
            <th scope="col" className="number">
              {t(measure.kind === 'rate' ? 'explore.points' : 'explore.ratio')}
            </th>
          </>
        ) : (
          <>
            {whole !== null && <th scope="col">{t('term.share')}</th>}
            {hasBefore && <th scope="col">{t('term.yoy')}</th>}
          </>
        )}
      </tr>
    </thead>
  );
}

interface ViewLineProps extends ViewCardProps {
  line: string;
  toggle(keys: readonly string[]): void;
}

const nothing: ViewFigure = { value: 0, before: 0, basis: 0, records: 0 };

function ViewLine(props: ViewLineProps) {
  const { line, measure, label, figures, others, highest, selected, toggle } = props;
  const words = useWords();
  const { t } = words;
  const figure = figures.get(line) ?? nothing;
  const value = valueOf(measure, figure);
  const isSmall = figure.basis > 0 && figure.basis < smallestGroup;
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
        <svg viewBox="0 0 100 10" preserveAspectRatio="none">
          <rect width={Math.min(100, ((value ?? 0) / highest) * 100)} height="10" fill="var(--bar-strong)" />
        </svg>
      </td>
      <td className="number">
        <Figure name="value" value={value} text={formatMeasure(words, measure, value)} />
        {isSmall && <span className="note"> {t('supp.sign')}</span>}
      </td>
      {others ? (
        <OtherCells {...{ measure, value, other: valueOf(measure, others.get(line) ?? nothing) }} />
      ) : (
        <ContextCells {...props} value={value} figure={figure} />
      )}
    </tr>
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
