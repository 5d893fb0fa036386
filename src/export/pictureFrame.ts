/** What stands round a drawing that leaves the page, and over it. */
export interface Captions {
  title: string;
  /** 单位：万人次; empty where there is none. */
  unit: string;
  /** How to read the drawing, cut-off, source: one line each, wrapped where they are too long. */
  asOf: string;
  source: string;
  notes: readonly string[];
  /** 示例数据（合成） across the drawing while the sample is loaded; null for own data. */
  watermark: string | null;
}

export interface PlacedText {
  text: string;
  x: number;
  /** Baseline. */
  y: number;
  size: number;
  role: 'title' | 'note' | 'watermark';
}

export interface PictureFrame {
  width: number;
  height: number;
  /** Where the drawing's own upper edge comes. */
  top: number;
  left: number;
  texts: readonly PlacedText[];
}

const margin = 16;
const sizes = { title: 16, note: 12 };
const lineHeight = 1.5;
const watermarkSize = 28;
/** Distance of the watermark's repetitions: none of its part of the drawing can be cut out without one. */
const watermarkStep = { x: 300, y: 150 };

/** Where title, unit, notes, cut-off, source and watermark stand round a drawing of the given size. */
export function pictureFrame(captions: Captions, drawing: { width: number; height: number }): PictureFrame {
  const width = drawing.width + 2 * margin;
  const texts: PlacedText[] = [];
  let y = margin;
  const write = (text: string, role: 'title' | 'note') => {
    for (const line of wrapText(text, drawing.width / sizes[role])) {
      y += sizes[role] * lineHeight;
      texts.push({ text: line, x: margin, y: y - sizes[role] * 0.4, size: sizes[role], role });
    }
  };
  write(captions.title, 'title');
  write(captions.unit, 'note');
  const top = y + margin / 2;
  y = top + drawing.height + margin / 2;
  for (const line of [...captions.notes, captions.asOf, captions.source]) write(line, 'note');
  const height = Math.ceil(y + margin);
  return {
    width,
    height,
    top,
    left: margin,
    texts: [...texts, ...watermarks(captions.watermark, { width, height })],
  };
}

function watermarks(text: string | null, { width, height }: { width: number; height: number }): PlacedText[] {
  if (text === null) return [];
  const columns = Math.max(1, Math.round(width / watermarkStep.x));
  const rows = Math.max(1, Math.round(height / watermarkStep.y));
  const at = (i: number, count: number, length: number) => ((i + 0.5) / count) * length;
  return Array.from({ length: columns * rows }, (_, i) => ({
    text,
    x: at(i % columns, columns, width),
    y: at(Math.floor(i / columns), rows, height),
    size: watermarkSize,
    role: 'watermark' as const,
  }));
}

/**
 * Breaks a text into lines of at most `widest` em: after any Chinese character, between words elsewhere; no line
 * begins with closing punctuation. An empty text has no lines.
 */
export function wrapText(text: string, widest: number): string[] {
  const lines: string[] = [];
  let line = '';
  for (const piece of text.match(pieces) ?? []) {
    if (line !== '' && emWidth(line + piece.trimEnd()) > widest) {
      lines.push(line.trimEnd());
      line = piece.trimStart();
    } else line += piece;
  }
  return line.trim() === '' ? lines : [...lines, line.trimEnd()];
}

/** A word with the space behind it, or one Chinese character with the punctuation that belongs to it. */
const pieces = /[（《“〔]*(?:[\x21-\x7e\xa0-\u024f]+|[^\s])[，。；：、）》”〕％%]*\s*/gu;

/** Width in em, by the usual rule: a Chinese character is as wide as high, others take about 0.55. */
function emWidth(text: string): number {
  return [...text].reduce((sum, char) => sum + (char > '\u2e7f' ? 1 : 0.55), 0);
}
