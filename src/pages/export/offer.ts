import { paperWidth } from '../../charts/paper';
import { figureToSvg } from '../../export/figureToSvg';
import type { Captions } from '../../export/pictureFrame';
import { svgToPng } from '../../export/svgToPng';
import type { Cell, ExportTable } from '../../export/table';
import { csvRows, toCsv } from '../../export/toCsv';
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
  /** Rows behind those of `table`, a part at a time, asked for as the file is made. */
  moreRows?(): AsyncIterable<readonly (readonly Cell[])[]>;
  /** What stands round the drawing; absent where the card has none. */
  captions?(): Omit<Captions, 'watermark'>;
  /** Makes the drawing at a width in CSS pixels, where the card has none on the page. */
  draw?(size: { width: number }): Promise<SVGSVGElement>;
  /** Kinds that can be had, where it is not all of them. */
  kinds?: readonly FileKind[];
  /** Said while a file is made that takes its time. */
  waiting?: string;
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
    case 'csv': {
      const table = tableOf(offer, given);
      const parts: BlobPart[] = [toCsv(table)];
      for await (const rows of offer.moreRows?.() ?? []) parts.push(csvRows(table.columns, rows));
      return new Blob(parts, { type: 'text/csv;charset=utf-8' });
    }
    case 'xlsx': {
      const { toXlsx } = await loadXlsxWriter();
      const table = tableOf(offer, given);
      const all = [...table.rows];
      for await (const rows of offer.moreRows?.() ?? []) for (const row of rows) all.push(row);
      return new Blob([toXlsx({ ...table, rows: all })], {
        type: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
      });
    }
    case 'svg':
      return new Blob([await pictureOf(offer, given)], { type: 'image/svg+xml' });
    case 'png':
      return svgToPng(await pictureOf(offer, given), scale);
  }
}

const tableOf = (offer: Offer, { t, kind }: Given): ExportTable => ({
  ...offer.table(),
  mark: kind === 'sample' ? t('sample.banner') : null,
});

async function pictureOf({ captions, draw }: Offer, { t, kind, drawing }: Given): Promise<string> {
  const made = drawing ?? (await draw?.({ width: paperWidth }));
  if (!made || !captions) throw new Error('the figure is not drawn yet');
  const watermark = kind === 'sample' ? t('sample.short') : null;
  const take = () => inLightColours(() => figureToSvg(made, { ...captions(), watermark }));
  return made.isConnected ? take() : onPage(made, take);
}

/** Does something while a drawing stands in the document, out of sight: only there it has colours and a size. */
function onPage<T>(drawing: SVGSVGElement, work: () => T): T {
  const holder = document.createElement('div');
  holder.className = 'plot off-page';
  holder.setAttribute('aria-hidden', 'true');
  holder.append(drawing);
  document.body.append(holder);
  try {
    return work();
  } finally {
    holder.remove();
  }
}
