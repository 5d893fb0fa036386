import { useState, type CSSProperties, type KeyboardEvent } from 'react';
import { formatSignedPoints } from '../../format/points';
import { cityOf, type DataRegion } from '../../reference/divisions';
import type { Tile } from '../../reference/tiles';
import type { DistrictRow, DistrictTable } from '../../query/districtTable';
import { useReference, useWords } from '../context';
import { useValueLabel } from '../target/valueLabel';
import type { DistrictMeasure } from './districtsAddress';
import { printedAhead } from './printedAhead';
import { nextTile, toBlocks, type Arrow } from './tileBlocks';
import { measured, stepBounds, stepOf } from './tileSteps';
import { useMeasureFormat } from './useMeasureFormat';

interface TileGridProps {
  region: DataRegion;
  tiles: readonly Tile[];
  table: DistrictTable;
  measure: DistrictMeasure;
}

const arrows: Record<string, Arrow> = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, -1],
  ArrowDown: [0, 1],
};

/** Equal squares in true neighbourhood, shaded by one measure; a region's cities are blocks. */
export function TileGrid({ region, tiles, table, measure }: TileGridProps) {
  const { t, pick } = useWords();
  const { divisions } = useReference();
  const label = useValueLabel();
  const format = useMeasureFormat(measure);
  const placed = tiles.filter((tile) => tile.region === region);
  const [current, setCurrent] = useState<string | null>(null);
  const reached = placed.some(({ unit }) => unit === current) ? current : placed[0]?.unit;
  const rows = new Map(table.rows.map((row) => [row.unit, row]));
  const valueOf = (row: DistrictRow | undefined) => (row ? measured(measure, row, table.total) : null);
  const bounds = stepBounds(
    measure,
    table.rows.map((row) => valueOf(row)),
  );
  const blocks = toBlocks(placed, ({ unit }) => {
    const division = divisions.find(({ id }) => id === unit);
    return (division && cityOf(division, divisions)?.id) ?? region;
  });
  const walk = (event: KeyboardEvent, from: Tile) => {
    const arrow = arrows[event.key];
    const to = arrow && nextTile(placed, from, arrow);
    if (!to) return;
    event.preventDefault();
    setCurrent(to.unit);
    event.currentTarget.closest('.tile-grid')?.querySelector<HTMLElement>(`[data-key="${to.unit}"]`)?.focus();
  };
  // The distance to the schedule is that of the printed figures, in the table and here.
  const textOf = (row: DistrictRow | undefined, value: number) => {
    const points = measure === 'ahead' && row ? printedAhead(row, table.elapsed) : null;
    return points === null ? format(value) : formatSignedPoints(points);
  };
  return (
    <figure className="tile-figure">
      <div className="tile-scroll">
        <div
          className={`tile-grid tiles-${region}`}
          role="group"
          aria-label={`${t('districts.grid')}${t('list.colon')}${t(`districts.measure.${measure}`)}`}
        >
          {blocks.map((block) => (
            <div key={block.key} className="tile-block" style={placeOf(block)}>
              {block.tiles.map((tile) => {
                const value = valueOf(rows.get(tile.unit));
                const text = value === null ? t('districts.unknown') : textOf(rows.get(tile.unit), value);
                const name = label('unit', tile.unit);
                return (
                  <button
                    key={tile.unit}
                    type="button"
                    className="tile"
                    data-key={tile.unit}
                    data-step={value === null ? 'none' : stepOf(value, bounds)}
                    tabIndex={tile.unit === reached ? 0 : -1}
                    title={t('districts.tile', {
                      name,
                      measure: t(`districts.measure.${measure}`),
                      value: text,
                    })}
                    style={{ gridColumn: tile.column - block.column + 1, gridRow: tile.row - block.row + 1 }}
                    onFocus={() => setCurrent(tile.unit)}
                    onKeyDown={(event) => walk(event, tile)}
                  >
                    <span className="tile-name">{pick(tile.short)}</span>
                    {value === null ? (
                      <span>—</span>
                    ) : (
                      <data value={String(value)} data-figure={`tile-${measure}`}>
                        {text}
                      </data>
                    )}
                  </button>
                );
              })}
            </div>
          ))}
        </div>
      </div>
      <ul className="tile-legend">
        {Array.from({ length: bounds.length + 1 }, (_, step) => (
          <li key={step}>
            <span className="tile-key" data-step={step} aria-hidden="true" />
            {legendText(step)}
          </li>
        ))}
        <li>
          <span className="tile-key" data-step="none" aria-hidden="true" />
          {t('districts.unknown')}
        </li>
      </ul>
      <figcaption className="note">
        {t('districts.gridNote')}
        {t('list.space')}
        {t(measure === 'volume' || measure === 'share' ? 'districts.byQuarter' : 'districts.byFixed')}
        {t('list.space')}
        <span className="screen-only">{t('districts.gridKeys')}</span>
      </figcaption>
    </figure>
  );

  function legendText(step: number): string {
    const [low, high] = [bounds[step - 1], bounds[step]];
    const b = high === undefined ? '' : format(high);
    if (low === undefined)
      return high === undefined ? t('districts.from', { a: format(0) }) : t('districts.below', { b });
    return high === undefined
      ? t('districts.from', { a: format(low) })
      : t('districts.between', { a: format(low), b });
  }
}

const placeOf = (block: { column: number; row: number; width: number; height: number }): CSSProperties => ({
  gridColumn: `${block.column + 1} / span ${block.width}`,
  gridRow: `${block.row + 1} / span ${block.height}`,
  gridTemplateColumns: `repeat(${block.width}, minmax(0, 1fr))`,
});
