import { describe, expect, it } from 'vitest';
import type { Language } from '../../../src/i18n/setup';
import { summarise, type CaseTally, type Finding } from '../../../src/model/ruleVerdict';
import { findingSentence } from '../../../src/pages/rules/findingSentence';
import { verdictWords } from '../../../src/pages/rules/verdictWords';
import { valueLabel } from '../../../src/pages/target/valueLabel';
import { rulebook } from '../../reference/rulebookFiles';
import { reference } from '../../reference/files';
import { words } from '../words';

const tell = (
  language: Language,
  rule: string,
  reason: string,
  found: string | null,
  expected: string | null,
) => {
  const spoken = words(language);
  return findingSentence(
    rulebook,
    spoken,
    valueLabel(spoken, reference, new Map()),
  )({ rule, reason, found, expected });
};

describe('findingSentence', () => {
  it.each([
    [
      'E-14',
      'not-reported',
      'none',
      '2026-03-27|2026-04-26',
      '2026年3月27日结业，报送期限为2026年4月26日，超过期限未见报送',
    ],
    [
      'E-14',
      'reported-late',
      '2026-04-27',
      '2026-03-27|2026-04-26',
      '2026年3月27日结业，报送期限为2026年4月26日，2026年4月27日报送，超过期限',
    ],
    ['E-25', 'amount', '232320', '211200', '补贴金额2,323.20元，按标准应为2,112.00元'],
    ['E-17', 'twice-a-year', '2', '1', '同一人员代码当年参加补贴性培训2次（以开班日期计），规定不超过1次'],
    ['E-08', 'below-floor', '14/62', '16', '年度通过14/62（22.5%），达到25%应通过16人'],
    [
      'E-09',
      'two-years-below',
      '3/20|4/40',
      '0.25',
      '连续2年通过率低于25%（上年3/20（15.0%），本年4/40（10.0%）），符合文件规定的退出情形，请按程序核实、处理',
    ],
    ['E-02', 'education', 'senior-high/employee', 'education/engineer-category', '学历为高中，低于大学专科'],
    [
      'E-16',
      'out-of-order',
      '2026-03-01|2026-03-05|2026-03-04|none|none',
      'in-order',
      '结业2026年3月1日，申请2026年3月5日，区县审核2026年3月4日，市局复核未填写，拨付未填写，先后不符',
    ],
    [
      'E-22',
      'excluded-person',
      'pensioner|public-sector',
      'neither',
      '登记为按月领取城镇职工基本养老金的人员、机关事业单位在编人员，列入补贴',
    ],
    [
      'E-07',
      'outside-stay',
      '2026-05-01',
      '2025-01-01|2026-04-30',
      '开班日期2026年5月1日，不在目录有效期（2025年1月1日至2026年4月30日）内',
    ],
    ['E-20', 'level-repeated', '1', '2', '同一人员代码、同一职业已享受中级评价补贴，又享受初级评价补贴'],
  ])('%s %s', (rule, reason, found, expected, sentence) => {
    expect(tell('zh', rule, reason, found, expected)).toBe(sentence);
  });

  it('leaves no placeholder and no word of the machine open, whatever the reason', () => {
    for (const { rule, reason } of rulebook.reasons)
      for (const language of ['zh', 'en'] as const)
        expect(tell(language, rule, reason, null, null)).not.toMatch(/[{}]|undefined|null/);
  });
  it('says the same in English', () => {
    expect(tell('en', 'E-26', 'payee', 'enterprise', 'institution')).toBe(
      'Paid to “Enterprise”, due to “Institution”',
    );
  });
});

describe('verdictWords', () => {
  const say = (
    id: string,
    findings: Partial<Finding>[],
    tallies: Partial<CaseTally>[],
    asOf: string | null = '2026-10-31',
  ) => {
    const rule = rulebook.rules.find((one) => one.id === id);
    if (!rule) throw new Error(id);
    const all = { findings: findings as Finding[], tallies: tallies as CaseTally[] };
    const { line, more } = verdictWords(words('zh'), {
      rule,
      asOf,
      ...all,
      summary: summarise(all.findings, all.tallies),
    });
    return more === null ? line : `${line} | ${more}`;
  };
  const breach = { verdict: 'breach' } as const;
  const lacking = { verdict: 'not-checkable', missing: ['education_level'] } as const;

  it('tells how many of those that could be checked', () =>
    expect(say('E-02', [breach, breach], [{ verdict: 'pass', missing: [], cases: 38 }])).toBe(
      '疑似不符合规定（2条，占5.0%）',
    ));
  it('does not round a breach away', () =>
    expect(say('E-02', [breach], [{ verdict: 'pass', missing: [], cases: 9999 }])).toBe(
      '疑似不符合规定（1条，占比不足0.1%）',
    ));
  it('says under 0.1 % for what would be cut to 0.0 %', () =>
    expect(say('E-02', [breach, breach], [{ verdict: 'pass', missing: [], cases: 2032 }])).toBe(
      '疑似不符合规定（2条，占比不足0.1%）',
    ));
  it('gives a single case no share', () => expect(say('P-01', [breach], [])).toBe('疑似不符合规定'));
  it('keeps what cannot be checked beside a breach', () =>
    expect(
      say(
        'E-02',
        [breach],
        [
          { verdict: 'pass', missing: [], cases: 1 },
          { ...lacking, cases: 4 },
        ],
      ),
    ).toBe('疑似不符合规定（1条，占50.0%） | 另有4条不具备核查条件（缺少：学历层次）'));
  it('counts the days to the next deadline', () =>
    expect(
      say(
        'E-14',
        [
          { verdict: 'pending', dueDate: '2026-11-22' },
          { verdict: 'pending', dueDate: '2026-11-04' },
        ],
        [],
      ),
    ).toBe('期限未到（还有4天）'));
  it('passes only what was checked', () =>
    expect(say('E-02', [], [{ verdict: 'pass', missing: [], cases: 12 }])).toBe('未发现问题 | 共核查12条'));
  it('names what a partial pass lacks', () =>
    expect(
      say(
        'E-02',
        [],
        [
          { verdict: 'pass', missing: [], cases: 12 },
          { ...lacking, cases: 3 },
        ],
      ),
    ).toBe('可核12条，未发现问题；另有3条不具备核查条件 | 缺少：学历层次'));
  it('never counts a missing field as passed', () =>
    expect(say('E-02', [], [{ ...lacking, cases: 3 }])).toBe('不具备核查条件（缺少：学历层次）'));
  it('proves no compliance from part of a history', () =>
    expect(say('E-17', [], [{ verdict: 'unproven', missing: ['history'], cases: 1234 }])).toBe(
      '所载1,234条中未查出问题 | 现有数据只含部分年度或部分区县，可以查出问题，不能证明没有问题',
    ));
  it('tells no records from no data', () => {
    expect(say('E-02', [], [])).toBe('没有适用的记录');
    expect(say('E-02', [], [], null)).toBe('尚未载入培训数据，暂无法核查');
  });
});
