import { figureToSvg } from '../../export/figureToSvg';
import type { Captions } from '../../export/pictureFrame';
import { svgToPng } from '../../export/svgToPng';
import type { ExportTable } from '../../export/table';
import { toCsv } from '../../export/toCsv';
import type { DataState } from '../../query/dataState';
import { inLightColours } from '../../theme/inLightColours';
import type { Words } from '../context';

export const tableKinds = ['csv', 'xlsx'] as const;
export const fileKinds = ['svg', 'png', ...tableKinds] as const;
export type FileKind = (typeof fileKinds)[number];

/** A table as a page puts it together; the mark of the sample is added where it becomes a file. */
export type OfferedTable = Omit<ExportTable, 'mark'>;

/** What a card offers to take away; put together only when the reader asks for it. */
export interface Offer {
  /** Short name of the file. */
  name: string;
  /** ISO day of the cut-off; null where no data are behind it. */
  asOf: string | null;
  table(): OfferedTable;
  /** What stands round the drawing; absent where the card has none. */
  captions?(): Omit<Captions, 'watermark'>;
}

interface Given {
  t: Words['t'];
  kind: DataState['kind'];
  /** Null until it is drawn. */
  drawing: SVGSVGElement | null;
}

/** Pixels of a PNG to one unit of the page: sharp on paper. */
const scale = 2;

/** The writer of workbooks is heavy and comes when it is asked for. */
export const loadXlsxWriter = () => import('../../export/toXlsx');

/** The content of the file that the reader chose. @throws Error where it could not be put together */
export async function fileOf(offer: Offer, kind: FileKind, given: Given): Promise<Blob> {
  switch (kind) {
    case 'csv':
      return new Blob([toCsv(tableOf(offer, given))], { type: 'text/csv;charset=utf-8' });
    case 'xlsx': {
      const { toXlsx } = await loadXlsxWriter();
      return new Blob([toXlsx(tableOf(offer, given))], {
        type: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
      });
    }
    case 'svg':
      return new Blob([pictureOf(offer, given)], { type: 'image/svg+xml' });
    case 'png':
      return svgToPng(pictureOf(offer, given), scale);
  }
}

const tableOf = (offer: Offer, { t, kind }: Given): ExportTable => ({
  ...offer.table(),
  mark: kind === 'sample' ? t('sample.banner') : null,
});

function pictureOf({ captions }: Offer, { t, kind, drawing }: Given): string {
  if (!drawing || !captions) throw new Error('the figure is not drawn yet');
  const watermark = kind === 'sample' ? t('sample.short') : null;
  return inLightColours(() => figureToSvg(drawing, { ...captions(), watermark }));
}
