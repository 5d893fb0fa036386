import { useState, type ReactNode } from 'react';
import { Input, Label, SearchField } from 'react-aria-components';
import { Card } from '../../components/Card';
import { TableScroll } from '../../components/TableScroll';
import type { ExploreMeasure } from '../../query/explore/measures';
import { useWords } from '../context';
import { shownGroups } from './shownGroups';
import { byFigure, type Figures } from './viewFigures';
import { GroupLine, ViewLine } from './ViewLine';
import type { ViewGroup } from './viewGroups';

export interface ViewCardProps {
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
  /** Without any filter: drawn pale behind, so that bars keep their scale and show what was filtered out. */
  unfiltered: Figures;
  hasBefore: boolean;
  selected: readonly string[];
  onSelect(keys: readonly string[]): void;
  /** What is to be said of some lines; null: nothing. */
  note?: string | null;
  actions?: ReactNode;
}

/** Lines shown before the reader asks for all of them. */
const firstLines = 12;

/** One dimension of the cut: its values with their figures, chosen by a click. */
export function ViewCard(props: ViewCardProps) {
  const { name, title, groups, label, measure, figures, unfiltered, selected, onSelect, actions } = props;
  const { t, pick } = useWords();
  const [isOpen, setOpen] = useState(false);
  const [sought, setSought] = useState('');
  const count = groups.reduce((sum, { keys }) => sum + keys.length, 0);
  const isLong = count > firstLines;
  // Of a long list, the largest of the cut; in the order of all.
  const hasRoom = !isLong || isOpen || sought !== '';
  const first = hasRoom ? null : new Set(byFigure(unfiltered, figures, measure).slice(0, firstLines));
  const shown = shownGroups(groups, { selected, sought, label, first });
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
              {group.name && groups.length > 1 && (
                <GroupLine {...props} name={pick(group.name)} keys={group.all} toggle={toggle} />
              )}
              {group.keys.map((key) => (
                <ViewLine key={key} {...props} line={key} toggle={toggle} />
              ))}
            </tbody>
          ))}
        </table>
      </TableScroll>
      {props.note && <p className="note">{props.note}</p>}
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
    <thead className="note">
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
            {whole !== null && (
              <th scope="col" className="number">
                {t('term.share')}
              </th>
            )}
            {hasBefore && (
              <th scope="col" className="number">
                {t('term.yoy')}
              </th>
            )}
          </>
        )}
      </tr>
    </thead>
  );
}
