import { describe, expect, it } from 'vitest';
import type { Language } from '../../src/i18n/setup';
import { judge } from '../../src/model/judge';
import type { Entry } from '../../src/model/ledger';
import type { Observation } from '../../src/model/standing';
import { standingLine } from '../../src/pages/standingLine';
import { statusWord } from '../../src/pages/statusWord';
import { targetSentence, type Told } from '../../src/pages/target/targetSentence';
import { observed, reportedOfTen } from '../model/sampleEntry';
import { reference } from '../reference/files';
import { words } from './words';

function entryOf(id: string): Entry {
  const found = reference.ledger.find((one) => one.id === id);
  if (!found) throw new Error(`no entry ${id}`);
  return found;
}

/** The paragraph of the whole target on hand-made counts. */
function paragraph(
  language: Language,
  id: string,
  observation: Observation,
  changes: Partial<Told> = {},
): string {
  const entry = entryOf(id);
  const standing = judge(entry, observation);
  const told: Told = {
    standing,
    scope: 'whole',
    slice: null,
    period: standing.period,
    other: null,
    about: '',
    forecast: null,
    ...changes,
  };
  return targetSentence(words(language), entry, told);
}

/** Status and line, as the overview shows them under a target's name. */
function overviewLine(language: Language, id: string, observation: Observation): string {
  const entry = entryOf(id);
  const standing = judge(entry, observation);
  const { t } = words(language);
  return `${statusWord(t, entry, standing)} ${standingLine(words(language), entry, standing)}`;
}

const million = 'zj-digital-training-1m';
const evaluation = 'cq-digital-evaluation-30k';

/** May to October 2026: 6 × 12,850 = 77,100; before that 562,300 − 77,100 = 485,200. */
const behind = observed('2026-10-31', {
  '2023-05-10': 200_000,
  '2025-11-20': 285_200,
  '2026-05-20': 12_850,
  '2026-06-20': 12_850,
  '2026-07-20': 12_850,
  '2026-08-20': 12_850,
  '2026-09-20': 12_850,
  '2026-10-20': 12_850,
});
/** 900,000 + 80,000 + 25,000 passes a million on 18 September 2026; + 18,500 = 1,023,500. */
const early = observed('2026-10-31', {
  '2023-05-10': 900_000,
  '2026-06-20': 80_000,
  '2026-09-18': 25_000,
  '2026-10-20': 18_500,
});
/** 28,940 up to the end of 2025, 300 after it that do not count. */
const missed = observed('2026-10-31', { '2022-03-01': 20_000, '2025-12-31': 8_940, '2026-02-01': 300 });
const other = { value: 26_500, asOf: '2026-10-31' };

describe('the paragraph of a target, in the three situations', () => {
  it('met early', () => {
    expect(paragraph('zh', million, early, { other })).toBe(
      '截至2026年10月31日，累计开展数字技能培训102.35万人次，完成目标任务（100万人次以上）的102.3%，已于2026年9月提前15个月完成。',
    );
    expect(paragraph('en', million, early, { other })).toBe(
      'Met early. 1,023,500 person-times by 31 October 2026, 102.3\u00a0% of the target, reached in September 2026, 15 months ahead.',
    );
    expect(overviewLine('zh', million, early)).toBe(
      '已提前完成 累计102.35万人次，为目标任务的102.3%，较期限提前15个月',
    );
  });

  it('behind with 14 months left', () => {
    // 437,700 ÷ 14 = 31,264.29, raised; ÷ 12,850 = 2.43; − 12,850 = 18,414.29, raised; 46 ÷ 60 = 76.7\u00a0%
    expect(paragraph('zh', million, behind, { other })).toBe(
      '截至2026年10月31日，累计开展数字技能培训56.23万人次，完成率56.2%，低于序时进度（76.7%）20.5个百分点，' +
        '尚需完成43.77万人次。剩余14个月，后续月均需完成3.13万人次，为近6个月月均（1.29万人次）的2.4倍。' +
        '自2026年11月起每月比近6个月月均多完成1.85万人次，可按期完成。',
    );
    expect(paragraph('en', million, behind, { other })).toBe(
      'Behind. 562,300 person-times by 31 October 2026, completion 56.2\u00a0%, 20.5 points behind schedule (76.7\u00a0%); ' +
        '437,700 still to complete. 14 months left: 31,300 a month needed, 2.4 times the recent 12,900. ' +
        '18,500 a month more from November 2026 would meet it.',
    );
    expect(overviewLine('zh', million, behind)).toBe(
      '进度滞后 完成率56.2%，低于序时进度20.5个百分点；后续月均需完成3.13万人次（近6个月月均1.29万人次）',
    );
  });

  it('has the forecast before what more is asked, and asks for nothing more where that is not needed', () => {
    const forecast = { text: '按近46个月完成情况推算，预计难以按期完成。', isLikely: false };
    expect(paragraph('zh', million, behind, { other, forecast })).toMatch(
      /的2\.4倍。按近46个月完成情况推算，预计难以按期完成。自2026年11月起每月比近6个月月均多完成1\.85万人次，可按期完成。$/,
    );
    const likely = { text: '按近46个月完成情况推算，预计可按期完成。', isLikely: true };
    expect(paragraph('zh', million, behind, { other, forecast: likely })).toMatch(
      /的2\.4倍。按近46个月完成情况推算，预计可按期完成。$/,
    );
    expect(paragraph('zh', million, early, { other, forecast })).toMatch(
      /已于2026年9月提前15个月完成。按近46个月完成情况推算，预计难以按期完成。$/,
    );
  });

  it('closed and missed', () => {
    expect(paragraph('zh', evaluation, missed, { other })).toBe(
      '任务期至2025年12月31日。任务期内累计开展数字技能人才评价28940人次，完成率96.4%，与目标任务（30000人次以上）' +
        '相差1060人次，到期未完成。2026年1月1日以后的完成数不计入本任务期。' +
        '本数按参加评价人次统计；如按取得证书人次统计，为26500人次。' +
        '评定结果按所载数据和所列口径测算，正式结论以主管部门发布为准。',
    );
    expect(paragraph('en', evaluation, missed, { other })).toBe(
      'Not met by the deadline. 28,940 evaluations within the period to 31 December 2025, completion 96.4\u00a0%, ' +
        '1,060 short of 30,000. Later figures do not count. Counted by sittings; by certificates 26,500. ' +
        "Computed from the loaded data; the competent authority's release prevails.",
    );
    expect(overviewLine('zh', evaluation, missed)).toBe(
      '到期未完成 累计28940人次，完成率96.4%，与目标任务相差1060人次',
    );
  });
});

describe('the paragraph of a target, otherwise', () => {
  it('names the year of a per-year target, and a month alone in the singular', () => {
    // 2026: 2,500 of 3,000 after 11 of 12 months (91.7\u00a0%): pace ratio 0.909, slightly behind.
    const days = Object.fromEntries(
      ['06', '07', '08', '09', '10', '11'].map((month) => [`2026-${month}-15`, month === '06' ? 1_500 : 200]),
    );
    const engineers = observed('2026-11-30', days);
    expect(paragraph('zh', 'cq-digital-engineers-3000-per-year', engineers)).toBe(
      '截至2026年11月30日，2026年累计培养培训数字技术工程师2500名，完成率83.3%，低于序时进度（91.7%）8.4个百分点，' +
        '尚需完成500名。剩余1个月，后续月均需完成500名，为近6个月月均（417名）的1.2倍。' +
        '自2026年12月起每月比近6个月月均多完成83.4名，可按期完成。',
    );
    expect(paragraph('en', 'cq-digital-engineers-3000-per-year', engineers)).toBe(
      'Slightly behind (2026). 2,500 digital technology engineers by 30 November 2026, completion 83.3\u00a0%, ' +
        '8.4 points behind schedule (91.7\u00a0%); 500 still to complete. 1 month left: 500 a month needed, ' +
        '1.2 times the recent 417. 83.4 a month more from December 2026 would meet it.',
    );
  });

  it('keeps 力争 of the document and does not call a withheld result a missed one', () => {
    const bases = 'cq-worldskills-national-bases-15';
    expect(paragraph('zh', bases, observed('2025-12-31', { '2024-05-01': 11 }))).toContain(
      '任务期内累计建成世界技能大赛国家集训基地11个，完成率73.3%，与目标任务（15个以上）相差4个，到期未达到力争目标。',
    );
    const incomplete = { ...missed, completeness: reportedOfTen(8) };
    const sentence = paragraph('zh', evaluation, incomplete);
    expect(sentence).toContain('相差1060人次，数据未报齐，暂不评定。');
    expect(sentence).not.toContain('未完成');
  });

  it('says of a unit with a task whose figures they are', () => {
    expect(paragraph('zh', million, behind, { scope: 'task', about: '余杭区' })).toContain(
      '截至2026年10月31日，余杭区累计开展数字技能培训56.23万人次',
    );
    expect(paragraph('en', million, behind, { scope: 'task', about: 'Yuhang District' })).toContain(
      'Behind. Yuhang District: 562,300 person-times by 31 October 2026',
    );
  });

  it('says of a selection what was selected, and judges nothing', () => {
    const slice = { value: 1_409, keyless: 0, total: 29_435 };
    const told = { scope: 'slice', slice, about: '区县：万州区' } as const;
    expect(paragraph('zh', million, behind, told)).toBe(
      '2023年1月1日至2026年10月31日，所选范围（区县：万州区）内数字技能培训完成1409人次，占同口径完成数的4.7%。' +
        '未下达或未载入分解任务，只列完成数和占比，不计算完成率、不评定进度。',
    );
  });

  it('names the target where it quotes a published figure', () => {
    const stocks = [{ day: '2025-12-31', value: 5_234_500, source: '示例' }];
    expect(paragraph('zh', 'cq-skilled-talent-total-5m', observed('2026-10-31', {}, { stocks }))).toBe(
      '截至2026年10月31日，技能人才总量：最新公布数523.45万人（2025年12月31日）。' +
        '评定结果按所载数据和所列口径测算，正式结论以主管部门发布为准。',
    );
  });
});
