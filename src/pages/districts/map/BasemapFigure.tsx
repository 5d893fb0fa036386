import { Suspense, useMemo } from 'react';
import { lazyPart } from '../../../components/lazyPart';
import type { DistrictTable } from '../../../query/districtTable';
import type { Populations } from '../../../query/populations';
import type { DataRegion } from '../../../reference/divisions';
import type { Tile } from '../../../reference/tiles';
import { useReference, useWords } from '../../context';
import { isPublic } from '../../edition';
import { useValueLabel } from '../../target/valueLabel';
import type { DistrictMeasure } from '../districtsAddress';
import { StepLegend } from '../StepLegend';
import { useMeasureSteps } from '../useMeasureSteps';
import { useBasemap, type Basemap } from './useBasemap';

const MapFigure = lazyPart(() => import('../../../charts/MapFigure').then((module) => module.MapFigure));

export interface MapProps {
  region: DataRegion;
  /** Names that fit into a drawing. */
  tiles: readonly Tile[];
  table: DistrictTable;
  heads: Populations | null;
  measure: DistrictMeasure;
}

/** The units on the boundary file of the open page, shaded as the squares are; nothing in the edition for release. */
export function BasemapFigure(props: MapProps) {
  const { t } = useWords();
  const { divisions } = useReference();
  const basemap = useBasemap();
  if (basemap === null || isPublic()) return null;
  const { region } = props;
  const hasShapes = divisions.some((one) => one.region === region && basemap.boundaries.shapes.has(one.id));
  return hasShapes ? (
    <Drawn {...props} basemap={basemap} />
  ) : (
    <p className="note screen-only">{t('basemap.otherRegion', { region: t(`region.${region}`) })}</p>
  );
}

function Drawn({ region, tiles, table, heads, measure, basemap }: MapProps & { basemap: Basemap }) {
  const { t, pick } = useWords();
  const { divisions } = useReference();
  const label = useValueLabel();
  const steps = useMeasureSteps({ measure, table, heads });
  const { shapes } = basemap.boundaries;
  const measureName = t(`districts.measure.${measure}`);
  const title = `${t('basemap.figure')}${t('list.colon')}${measureName}`;
  const drawn = divisions
    .filter((one) => one.region === region && shapes.has(one.id))
    .map(({ id }) => {
      const { text, step } = steps.of(id);
      const short = tiles.find((tile) => tile.unit === id)?.short;
      const name = label('unit', id);
      return {
        unit: id,
        short: short ? pick(short) : name,
        title: t('districts.tile', { name, measure: measureName, value: text }),
        step,
      };
    });
  // The page makes its words anew with every drawing: the map is drawn again only where something in it differs.
  const said = JSON.stringify({ title, drawn });
  const chart = useMemo(() => {
    const parts = JSON.parse(said) as { title: string; drawn: typeof drawn };
    const areas = parts.drawn.map((one) => ({ ...one, polygons: shapes.get(one.unit) ?? [] }));
    return { title: parts.title, areas };
  }, [said, shapes]);
  const missing = table.rows.filter(({ unit }) => unit !== '' && !shapes.has(unit));
  return (
    <figure className="tile-figure basemap-figure" data-figure="basemap">
      <Suspense fallback={<p className="pending">{t('app.loading')}</p>}>
        <MapFigure chart={chart} />
      </Suspense>
      <StepLegend steps={steps} />
      <figcaption className="note">
        <span data-basemap="source">
          {t('basemap.file', { source: basemap.source, no: basemap.approval })}
        </span>
        <br />
        {t('basemap.noRelease')}
        <br />
        {t(steps.areFixed ? 'districts.byFixed' : 'districts.byQuarter')}
        {t('list.space')}
        {t('basemap.alternative')}
        {missing.length > 0 && (
          <>
            <br />
            <span data-basemap="missing">
              {t('basemap.missing', {
                names: missing.map(({ unit }) => label('unit', unit)).join(t('list.and')),
              })}
            </span>
          </>
        )}
      </figcaption>
    </figure>
  );
}
