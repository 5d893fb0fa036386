import { useState, type CSSProperties, type KeyboardEvent } from 'react';
import { cityOf, type DataRegion } from '../../reference/divisions';
import type { Tile } from '../../reference/tiles';
import type { DistrictTable } from '../../query/districtTable';
import type { Populations } from '../../query/populations';
import { useReference, useWords } from '../context';
import { useValueLabel } from '../target/valueLabel';
import type { DistrictMeasure } from './districtsAddress';
import { nextTile, toBlocks, type Arrow } from './tileBlocks';
import { StepLegend } from './StepLegend';
import { useMeasureSteps } from './useMeasureSteps';

interface TileGridProps {
  region: DataRegion;
  tiles: readonly Tile[];
  table: DistrictTable;
  heads: Populations | null;
  measure: DistrictMeasure;
}

const arrows: Record<string, Arrow> = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, -1],
  ArrowDown: [0, 1],
};

/** Equal squares in true neighbourhood, shaded by one measure; a region's cities are blocks. */
export function TileGrid({ region, tiles, table, heads, measure }: TileGridProps) {
  const { t, pick } = useWords();
  const { divisions } = useReference();
  const label = useValueLabel();
  const steps = useMeasureSteps({ measure, table, heads });
  const placed = tiles.filter((tile) => tile.region === region);
  const [current, setCurrent] = useState<string | null>(null);
  const reached = placed.some(({ unit }) => unit === current) ? current : placed[0]?.unit;
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
                const { value, text, step } = steps.of(tile.unit);
                const name = label('unit', tile.unit);
                return (
                  <button
                    key={tile.unit}
                    type="button"
                    className="tile"
                    data-key={tile.unit}
                    data-step={step}
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
      <StepLegend steps={steps} />
      <figcaption className="note">
        {t('districts.gridNote')}
        {t('list.space')}
        {t(steps.areFixed ? 'districts.byFixed' : 'districts.byQuarter')}
        {t('list.space')}
        <span className="screen-only">{t('districts.gridKeys')}</span>
      </figcaption>
    </figure>
  );
}

const placeOf = (block: { column: number; row: number; width: number; height: number }): CSSProperties => ({
  gridColumn: `${block.column + 1} / span ${block.width}`,
  gridRow: `${block.row + 1} / span ${block.height}`,
  gridTemplateColumns: `repeat(${block.width}, minmax(0, 1fr))`,
});
