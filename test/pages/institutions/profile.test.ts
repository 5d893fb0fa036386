import { beforeAll, describe, expect, it } from 'vitest';
import { addInstitutionsTexts } from '../../../src/i18n/institutionsTexts';
import type { FunnelPlace } from '../../../src/model/rates/funnel';
import type { PeerRule } from '../../../src/model/rates/peerGroup';
import { yearlyRate } from '../../../src/model/rates/yearlyRate';
import type { PeerPlace } from '../../../src/query/institutionTable';
import type { InstitutionClass } from '../../../src/query/profileQueries';
import {
  completionRate,
  coursesByYear,
  hoursLines,
  lineKeys,
  sumCourses,
} from '../../../src/pages/institutions/profile/classRows';
import { readProfileAddress } from '../../../src/pages/institutions/profile/profileAddress';
import {
  courseSentence,
  hoursText,
  peerSentence,
  rateSentence,
} from '../../../src/pages/institutions/profile/profileWords';
import { words } from '../words';

beforeAll(addInstitutionsTexts);

const asOf = '2026-10-31';
const rateOf = (year: number, passed: number, examinees: number) =>
  yearlyRate({ year, passed, examinees, absent: 0 }, { floor: 0, asOf });

function peersOf(place: FunnelPlace | null, rule: PeerRule = 'type-unit-mix', points = 6): PeerPlace {
  const rate = points === 0 ? null : 0.6667;
  const peers = Array.from({ length: points }, (_, index) => `P${index}`);
  return { group: { rule, peers }, funnel: { rate, points, dispersion: 1, tau2: 0 }, place };
}

describe('the lead of an institution', () => {
  it('says rate, interval and people; of a running year that it is not over', () => {
    expect(rateSentence(words('zh'), rateOf(2025, 58, 100), asOf)).toBe(
      '2025年参加考核100人，取最好成绩通过58人，通过率58.0%（95%区间48.2%～67.2%）。',
    );
    expect(rateSentence(words('zh'), rateOf(2026, 12, 12), asOf)).toBe(
      '2026年截至2026年10月31日参加考核12人，取最好成绩通过12人，通过率100.0%（95%区间75.7%～100.0%），年度未结束。',
    );
    expect(rateSentence(words('en'), rateOf(2025, 0, 12), asOf)).toBe(
      'In 2025, 12 persons sat and 0 passed by best result: pass rate 0.0\u00a0% (95 % interval 0.0\u00a0% to 24.2\u00a0%).',
    );
    expect(rateSentence(words('zh'), null, asOf)).toBe('本年无人参加考核，不计算通过率。');
    expect(rateSentence(words('zh'), rateOf(2026, 0, 0), asOf)).toBe('本年无人参加考核，不计算通过率。');
  });

  it('names the peers by their rule, the own one left out, and never ranks', () => {
    const said = (place: FunnelPlace, rule?: PeerRule) =>
      peerSentence(words('zh'), rateOf(2025, 58, 100), peersOf(place, rule));
    expect(said('inside')).toBe(
      '同类型、同区县、职业结构相近的其他机构6家（不含本机构）合计通过率66.6%；与同类机构无明显差异，不排位次。',
    );
    expect(said('below-99.8', 'mix')).toBe(
      '职业结构相近的其他机构6家（不含本机构）合计通过率66.6%；明显低于同类机构水平，建议核实原因。',
    );
    expect(said('below-95', 'all')).toBe(
      '相近机构不足5家，改与本地区全部机构比较，其他机构6家（不含本机构）合计通过率66.6%；低于同类机构水平，但在99.8%控制限以内，可能出于偶然，不排位次。',
    );
    expect(peerSentence(words('en'), rateOf(2025, 58, 100), peersOf('inside', 'all', 105))).toBe(
      'Fewer than five institutions are similar, so it is compared with all in the region: the 105 others (not counting this one) have a combined pass rate of 66.6\u00a0%; no clear difference from its peers, so it is not ranked.',
    );
    expect(said('above-99.8', 'type-mix')).toContain('明显高于同类机构水平');
  });

  it('does not judge fewer than ten, nor one alone, nor nobody', () => {
    expect(peerSentence(words('zh'), rateOf(2026, 0, 9), peersOf('below-99.8'))).toContain(
      '参加考核不足10人，不与同类机构比较',
    );
    expect(peerSentence(words('zh'), rateOf(2026, 5, 10), peersOf(null, 'all', 0))).toBe(
      '没有可比较的其他机构。',
    );
    expect(peerSentence(words('zh'), null, peersOf('inside'))).toBe('');
  });
});

const line: InstitutionClass = {
  classId: 'K1',
  unit: '500105',
  occupation: '2-02-38-01',
  level: 'professional:1',
  programme: 'digital-engineer',
  start: '2024-12-10',
  end: '2025-01-08',
  enrolled: 20,
  completed: 16,
  failed: 1,
  withdrawn: 3,
  running: 0,
  isBound: true,
  requiredHours: 64,
  leastHours: 64,
  mostHours: 70,
  reached: 16,
  short: 0,
  unknown: 0,
};

describe('classes', () => {
  it('of a December count in the year in which they start', () => {
    const running = { classId: 'K2', start: '2026-10-08', end: null, completed: 0, failed: 0, withdrawn: 0 };
    const years = coursesByYear([{ ...line, ...running, enrolled: 5, running: 5 }, line]);
    expect(years.map(({ year, classes, enrolled }) => [year, classes, enrolled])).toEqual([
      ['2026', 1, 5],
      ['2024', 1, 20],
    ]);
    expect(years.map(completionRate)).toEqual([null, 16 / 20]);
  });

  it('of two levels are one class with two lines', () => {
    const two = [line, { ...line, level: 'professional:2' }];
    expect(coursesByYear(two)[0]).toMatchObject({ classes: 1, enrolled: 40 });
    expect([...lineKeys(two).values()]).toEqual([
      'K1|2-02-38-01|professional:1|digital-engineer',
      'K1|2-02-38-01|professional:2|digital-engineer',
    ]);
    expect([...lineKeys([line]).values()]).toEqual(['K1']);
  });

  it('to which the annex does not apply are said to be so, without blame', () => {
    expect(hoursText(words('zh'), 'unbound')).toBe('不适用学时规定');
    expect(hoursText(words('en'), 'unbound')).toBe('No hours are prescribed');
  });

  it('are told apart by their hours; one short trainee is enough', () => {
    const lines = hoursLines([
      line,
      { ...line, reached: 15, short: 1 },
      { ...line, reached: 14, short: 1, unknown: 1 },
      { ...line, reached: 15, unknown: 1 },
      { ...line, completed: 0, reached: 0 },
      { ...line, requiredHours: null, reached: 0 },
      { ...line, isBound: false, requiredHours: null, reached: 0 },
    ]);
    expect(lines.map(({ state, classes, short }) => [state, classes, short])).toEqual([
      ['reached', 1, 0],
      ['short', 2, 2],
      ['unknown', 1, 0],
      ['nobody', 1, 0],
      ['no-line', 1, 0],
      ['unbound', 1, 0],
    ]);
  });

  it('end in one sentence, without a rate while all are in training', () => {
    const course = { ...sumCourses([line]), classes: 1 };
    expect(courseSentence(words('zh'), course, asOf)).toBe(
      '截至2026年10月31日开班1个、20人次：结业16人次，结业考核不合格1人次，退训3人次，在训0人次。培训已结束的人员结业率80.0%。',
    );
    const begun = { enrolled: 5, completed: 0, failed: 0, withdrawn: 0, running: 5, classes: 1 };
    expect(courseSentence(words('zh'), begun, asOf)).not.toContain('结业率');
  });
});

it('reads region and year from the address and names the rest', () => {
  expect(readProfileAddress({ region: 'zhejiang', year: '2025', lang: 'zh' })).toEqual({
    region: 'zhejiang',
    year: 2025,
    unknown: [],
  });
  expect(readProfileAddress({ region: 'beijing', year: '25', unit: '500101', theme: undefined })).toEqual({
    region: null,
    year: null,
    unknown: ['unit', 'beijing', '25'],
  });
});
