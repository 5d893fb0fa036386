import { describe, expect, it } from 'vitest';
import { pictureFrame, wrapText, type Captions } from '../../src/export/pictureFrame';

const captions: Captions = {
  title: '数字技能培训：逐月完成',
  unit: '单位：人次',
  notes: ['斜纹为初步数'],
  asOf: '数据截至2026年10月31日',
  source: '数据来源：示例数据（合成）',
  watermark: '示例数据（合成）',
};
const drawing = { width: 600, height: 180 };

describe('the frame of a picture', () => {
  it('puts title and unit over the drawing, notes, cut-off and source under it, nothing outside', () => {
    const { width, height, top, texts } = pictureFrame(captions, drawing);
    const read = texts.filter(({ role }) => role !== 'watermark');
    expect(read.map(({ text, y }) => [text, y < top ? 'over' : y > top + 180 ? 'under' : 'on'])).toEqual([
      ['数字技能培训：逐月完成', 'over'],
      ['单位：人次', 'over'],
      ['斜纹为初步数', 'under'],
      ['数据截至2026年10月31日', 'under'],
      ['数据来源：示例数据（合成）', 'under'],
    ]);
    expect(read.every(({ y }, i) => y > (read[i - 1]?.y ?? 0) && y < height)).toBe(true);
    expect(width).toBe(632);
  });

  it('repeats the watermark all over a large picture and has it once on a small one', () => {
    const marks = (size: typeof drawing) =>
      pictureFrame(captions, size).texts.filter(({ role }) => role === 'watermark').length;
    expect(marks({ width: 1200, height: 260 })).toBe(12);
    expect(marks({ width: 240, height: 60 })).toBe(1);
  });

  it('has no watermark on own data', () => {
    const { texts } = pictureFrame({ ...captions, watermark: null }, drawing);
    expect(texts.some(({ role }) => role === 'watermark')).toBe(false);
  });
});

describe('a line that is too long', () => {
  it.each([
    ['数据截至二〇二六年十月', 6, ['数据截至二〇', '二六年十月']],
    ['甲乙丙丁戊己，庚', 6, ['甲乙丙丁戊', '己，庚']],
    ['data to 31 October 2026', 6, ['data to 31', 'October', '2026']],
    ['', 6, []],
  ])('breaks between characters or words, never before punctuation: %s', (text, widest, lines) => {
    expect(wrapText(text, widest)).toEqual(lines);
  });
});
