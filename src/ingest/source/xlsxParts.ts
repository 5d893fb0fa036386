import { FileRefusal } from '../types';
import { limits } from './limits';
import { kindOfFormat, type NumberKind } from './serial';
import { type Attributes, isTrue, readXml } from './xml';

type Part = ReadableStream<Uint8Array>;

export interface SheetEntry {
  name: string;
  hidden: boolean;
  relation: string;
}

/** Sheets in their order and the date system of xl/workbook.xml. */
export async function readWorkbookPart(part: Part): Promise<{ sheets: SheetEntry[]; date1904: boolean }> {
  const sheets: SheetEntry[] = [];
  let date1904 = false;
  await readXml(part, {
    open(name, attributes) {
      if (name === 'workbookPr') date1904 = isTrue(attributes['date1904']);
      if (name !== 'sheet') return;
      const relation = Object.entries(attributes).find(([key]) => /(?:^|:)id$/.test(key))?.[1] ?? '';
      const hidden = /hidden/i.test(attributes['state'] ?? '');
      sheets.push({ name: attributes['name'] ?? '', hidden, relation });
    },
  });
  return { sheets, date1904 };
}

export interface Relation {
  id: string;
  /** The last word of its type: worksheet, styles, sharedStrings, officeDocument. */
  type: string;
  target: string;
}

/** The relations of a part; targets as paths from the root of the package, foreign ones left out. */
export async function readRelations(part: Part | null, folder: string): Promise<Relation[]> {
  const relations: Relation[] = [];
  if (part === null) return relations;
  await readXml(part, {
    open(name, attributes) {
      if (name !== 'Relationship' || attributes['TargetMode'] === 'External') return;
      const target = attributes['Target'] ?? '';
      relations.push({
        id: attributes['Id'] ?? '',
        type: (attributes['Type'] ?? '').split('/').at(-1) ?? '',
        target: new URL(target, `file:///${folder}`).pathname.slice(1),
      });
    },
  });
  return relations;
}

export interface CellStyle {
  kind: NumberKind;
  struck: boolean;
}

/** What each cell style (the `s` of a cell) says about numbers and strike-through. */
export async function readStyles(part: Part | null): Promise<CellStyle[]> {
  const codes = new Map<number, string>();
  const struckFonts: boolean[] = [];
  const styles: CellStyle[] = [];
  const path: string[] = [];
  if (part === null) return styles;
  await readXml(part, {
    open(name, attributes) {
      const parent = path.at(-1);
      path.push(name);
      if (name === 'numFmt') codes.set(Number(attributes['numFmtId']), attributes['formatCode'] ?? '');
      else if (name === 'font' && parent === 'fonts') struckFonts.push(false);
      else if (name === 'strike' && path.at(-3) === 'fonts')
        struckFonts[struckFonts.length - 1] = isOn(attributes);
      else if (name === 'xf' && parent === 'cellXfs') {
        const format = Number(attributes['numFmtId'] ?? 0);
        styles.push({
          kind: kindOfFormat(format, codes.get(format)),
          struck: struckFonts[Number(attributes['fontId'] ?? 0)] === true,
        });
      }
    },
    close: () => path.pop(),
  });
  return styles;
}

export interface SharedStrings {
  texts: readonly string[];
  /** Indexes of texts that are struck through in every run. */
  struck: ReadonlySet<number>;
}

/** The texts that cells refer to by number; readings for pronunciation are left out. */
export async function readSharedStrings(part: Part | null): Promise<SharedStrings> {
  const texts: string[] = [];
  const struck = new Set<number>();
  if (part === null) return { texts, struck };
  let text = createRichText();
  await readXml(part, {
    open(name, attributes) {
      if (name === 'si') text = createRichText();
      text.open(name, attributes);
    },
    text: (piece) => text.text(piece),
    close(name) {
      text.close(name);
      if (name !== 'si') return;
      if (text.isStruck) struck.add(texts.length);
      if (texts.length >= limits.cells) throw new FileRefusal('err.tooManyCells', { max: limits.cells });
      texts.push(text.value);
    },
  });
  return { texts, struck };
}

export interface RichText {
  readonly value: string;
  /** Every run that has text is struck through. */
  readonly isStruck: boolean;
  open(name: string, attributes: Attributes): void;
  text(piece: string): void;
  close(name: string): void;
}

/** Puts the runs of a text together as their tags come. */
export function createRichText(): RichText {
  let value = '';
  let [isText, isReading, isStruckRun] = [false, false, false];
  const runs = { struck: 0, plain: 0 };
  return {
    get value() {
      return value.includes('_x') ? unescape(value) : value;
    },
    get isStruck() {
      return runs.struck > 0 && runs.plain === 0;
    },
    open(name, attributes) {
      if (name === 't') isText = !isReading;
      else if (name === 'rPh') isReading = true;
      else if (name === 'r') isStruckRun = false;
      else if (name === 'strike') isStruckRun = isOn(attributes);
    },
    text(piece) {
      if (!isText) return;
      value += piece;
      if (piece.trim() !== '') runs[isStruckRun ? 'struck' : 'plain']++;
    },
    close(name) {
      if (name === 't') isText = false;
      else if (name === 'rPh') isReading = false;
      else if (name === 'r') isStruckRun = false;
    },
  };
}

/** Characters that XML cannot hold are written as `_x000D_`. */
function unescape(text: string): string {
  return text
    .replace(/_x([0-9A-F]{4})_/gi, (_, code: string) => String.fromCharCode(parseInt(code, 16)))
    .replace(/\r\n?/g, '\n');
}

function isOn({ val }: Attributes): boolean {
  return val === undefined || isTrue(val);
}
