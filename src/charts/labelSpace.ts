/** Size of every text of a drawing, in CSS pixels. */
export const labelSize = 12;

/** How wide a text of a drawing is at most, in CSS pixels: Chinese characters are square, others about half as wide. */
export function labelWidth(text: string): number {
  const widths = text.split('\n').map((line) => {
    const wide = [...line].filter((character) => /[\u2e80-\uffef]/.test(character)).length;
    return wide * labelSize + (line.length - wide) * labelSize * 0.6;
  });
  return Math.ceil(Math.max(0, ...widths));
}

/** A name and its value under one another, where there is no room for both on a line. */
export function inTwoLines(label: string): string {
  const gap = label.lastIndexOf(' ');
  return gap < 0 ? label : `${label.slice(0, gap)}\n${label.slice(gap + 1)}`;
}

/** How many years or months an axis of a width has room to name. */
export function tickCount(width: number): number {
  return Math.min(6, Math.max(2, Math.floor(width / 80)));
}
