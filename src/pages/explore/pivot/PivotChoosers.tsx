import { mostKeys } from '../../../query/explore/loadLeaves';
import type { PivotDimension } from '../../../query/explore/pivotDimensions';
import { pivotShows, type PivotShow } from '../../../query/explore/pivotFigures';
import { allClosed, openNext } from '../../../query/explore/pivotOpen';
import { useWords } from '../../context';
import type { ExploreAddress } from '../exploreAddress';
import { hasRoomFor, offeredDimensions, type PivotAddress } from './pivotAddress';
import { PivotAxis } from './PivotAxis';

interface PivotChoosersProps {
  address: ExploreAddress;
  title(dimension: PivotDimension): string;
  onChange(change: Partial<PivotAddress>): void;
}

/** By what a pivot table is divided, in which order, and what its cells show. */
export function PivotChoosers({ address, title, onChange }: PivotChoosersProps) {
  const { t } = useWords();
  const { measure, byPerson } = address;
  const { rows, cols, show, open } = address.pivot;
  const asked = [...rows, ...cols];
  const offered = offeredDimensions(byPerson).filter((one) => hasRoomFor(asked, one));
  const isRate = measure.kind === 'rate';
  return (
    <div className="pivot-choosers">
      <PivotAxis
        axis="rows"
        chosen={rows}
        {...{ offered, title }}
        onChange={(chosen) => onChange({ rows: chosen })}
      />
      <PivotAxis
        axis="cols"
        chosen={cols}
        {...{ offered, title }}
        onChange={(chosen) => onChange({ cols: chosen })}
      />
      {asked.length > 0 && (
        <div className="pivot-axis">
          <button type="button" className="quiet" onClick={() => onChange({ rows: cols, cols: rows })}>
            {t('pivot.swap')}
          </button>
          <label className="chooser">
            {t('pivot.show')}
            <select
              value={isRate ? 'value' : show}
              onChange={(event) => onChange({ show: event.target.value as PivotShow })}
            >
              {pivotShows.map((one) => (
                <option key={one} value={one} disabled={isRate && one !== 'value'}>
                  {t(`pivot.show.${one}`)}
                </option>
              ))}
            </select>
          </label>
          {rows.length > 1 && (
            <>
              <button
                type="button"
                className="quiet"
                disabled={open.rows.depth >= rows.length - 1}
                onClick={() => onChange({ open: { ...open, rows: openNext(open.rows) } })}
              >
                {t('pivot.openNext')}
              </button>
              <button
                type="button"
                className="quiet"
                onClick={() => onChange({ open: { rows: allClosed, cols: allClosed } })}
              >
                {t('pivot.closeAll')}
              </button>
            </>
          )}
        </div>
      )}
      {isRate && <p className="note">{t('pivot.rate')}</p>}
      {offered.length === 0 && <p className="note">{t('pivot.full', { n: mostKeys })}</p>}
    </div>
  );
}
