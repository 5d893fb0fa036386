import { inlineStyles } from './inlineStyles';
import { pictureFrame, type Captions, type PlacedText } from './pictureFrame';

const space = 'http://www.w3.org/2000/svg';

/** Colours of what is added; the same on every page, since a picture goes on paper. */
const colours = { paper: '#ffffff', title: '#2d2e2d', note: '#5b5b5b', watermark: '#5b5b5b' };

/**
 * A drawing of the page as a standalone SVG file: title, unit, notes, cut-off and source round it, the watermark
 * over it. The drawing must stand in the document, with the colours in force that it is to keep.
 */
export function figureToSvg(drawing: SVGSVGElement, captions: Captions): string {
  const frame = pictureFrame(captions, sizeOf(drawing));
  const font = getComputedStyle(drawing).fontFamily;
  const picture = make('svg', {
    viewBox: `0 0 ${frame.width} ${frame.height}`,
    width: frame.width,
    height: frame.height,
    'font-family': font,
    role: 'img',
  });
  const chart = inlineStyles(drawing);
  chart.setAttribute('transform', `translate(${frame.left} ${frame.top})`);
  const name = make('title', {});
  name.textContent = captions.title;
  picture.append(
    name,
    make('rect', { width: frame.width, height: frame.height, fill: colours.paper }),
    chart,
  );
  for (const text of frame.texts) picture.append(textElement(text));
  return `<?xml version="1.0" encoding="UTF-8"?>\n${new XMLSerializer().serializeToString(picture)}\n`;
}

/** With what is drawn beyond its edge, which a narrow page cuts off. */
function sizeOf(drawing: SVGSVGElement): { width: number; height: number } {
  const { width, height } = drawing.viewBox.baseVal;
  const drawn = drawing.getBBox();
  return { width: Math.ceil(Math.max(width, drawn.x + drawn.width)), height };
}

function textElement({ text, x, y, size, role }: PlacedText): SVGElement {
  const isMark = role === 'watermark';
  const element = make('text', {
    x,
    y,
    'font-size': size,
    'font-weight': role === 'note' ? 400 : 600,
    fill: colours[role],
    ...(isMark && {
      'fill-opacity': 0.16,
      'text-anchor': 'middle',
      transform: `rotate(-24 ${x} ${y})`,
    }),
  });
  element.textContent = text;
  return element;
}

function make(tag: string, attributes: Record<string, string | number>): SVGElement {
  const element = document.createElementNS(space, tag);
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, String(value));
  return element;
}
