/** One batch of like things; without dates they are only planned or being built, and do not count. */
export interface Batch {
  type: string;
  name: string;
  level: 'national' | 'to-national-standard' | 'municipal' | 'district';
  isDigital: boolean;
  isNew: boolean;
  status: 'planned' | 'building' | 'approved' | 'in-force';
  count: number;
  from: string | null;
  to: string;
  /** The first `count` are the same physical places as those of the batch with the same mark. */
  shared?: { mark: string; count: number };
}

interface Kind {
  type: string;
  name: string;
  level?: Batch['level'];
}

const base: Kind = { type: 'training-base', name: '高技能人才培训基地' };
const studio: Kind = { type: 'master-studio', name: '技能大师工作室' };
const chief: Kind = { type: 'chief-master-studio', name: '首席技能大师工作室' };
const space: Kind = { type: 'incubation-space', name: '“智能+技能”孵化空间' };
const station: Kind = { type: 'rural-station', name: '数字技能乡村驿站' };
const worldskills: Kind = { type: 'worldskills-base', name: '世赛国家集训基地', level: 'national' };
const competition: Kind = { type: 'competition-base', name: '竞赛市级集训基地' };
const standard: Kind = { type: 'training-standard', name: '数字技能培训标准' };
const result: Kind = { type: 'teaching-result', name: '数字技能教研成果' };
const specification: Kind = { type: 'ability-specification', name: '专项能力考核规范' };
const centre: Kind = { type: 'public-training-centre', name: '公共实训中心', level: 'district' };
const nationalBase: Kind = { ...base, level: 'to-national-standard' };
const nationalStudio: Kind = { ...studio, level: 'to-national-standard' };

function approved(
  kind: Kind,
  count: number,
  [from, to]: readonly [string, string],
  more: Partial<Batch> = {},
): Batch {
  const { type, name, level = 'municipal' } = kind;
  return { type, name, level, isDigital: true, isNew: true, status: 'approved', count, from, to, ...more };
}

function notYet(kind: Kind, count: number, status: 'planned' | 'building'): Batch {
  return { ...approved(kind, count, ['', '']), from: null, status };
}

const early = ['2021-03-01', '2021-12-20'] as const;
const main = ['2022-02-01', '2025-12-10'] as const;
const late = ['2026-01-15', '2026-10-20'] as const;
const before = ['2018-03-01', '2020-11-30'] as const;
const inForce = { status: 'in-force' } as const;
const renewed = { isNew: false } as const;
const notDigital = { isDigital: false } as const;

/** What stands in the sample: counted things, and beside them things that must not count. */
export const platforms: readonly Batch[] = [
  approved(standard, 34, main),
  approved(standard, 4, early),
  approved(standard, 3, late),
  approved(standard, 6, main, notDigital),
  notYet(standard, 3, 'planned'),
  approved(base, 18, main, { shared: { mark: 'A', count: 4 } }),
  approved(base, 4, early),
  approved(base, 3, before, inForce),
  approved(base, 2, main, renewed),
  approved(base, 5, main, notDigital),
  approved({ ...base, level: 'district' }, 9, main, notDigital),
  approved(base, 2, late),
  notYet(base, 3, 'building'),
  approved(nationalBase, 5, main),
  notYet(nationalBase, 2, 'building'),
  approved(studio, 43, main, { shared: { mark: 'B', count: 3 } }),
  approved(studio, 10, early),
  approved(studio, 4, main, { ...renewed, ...inForce }),
  approved(studio, 6, main, notDigital),
  approved(studio, 2, before, inForce),
  approved(studio, 3, late),
  notYet(studio, 4, 'planned'),
  approved(nationalStudio, 4, main),
  notYet(nationalStudio, 2, 'building'),
  approved(chief, 18, main, { shared: { mark: 'B', count: 3 } }),
  approved(chief, 3, early),
  approved(chief, 1, late),
  notYet(chief, 2, 'planned'),
  approved(space, 30, main, { shared: { mark: 'A', count: 4 } }),
  approved(space, 3, main, notDigital),
  approved(space, 8, early),
  approved(space, 2, late),
  notYet(space, 5, 'building'),
  approved(station, 17, main),
  approved(station, 3, early),
  approved(station, 1, late),
  notYet(station, 2, 'planned'),
  approved(worldskills, 11, main),
  approved(worldskills, 1, late),
  approved(worldskills, 2, main, notDigital),
  notYet(worldskills, 3, 'planned'),
  approved(competition, 28, main),
  approved(competition, 5, early),
  approved(competition, 6, main, notDigital),
  notYet(competition, 2, 'building'),
  approved(result, 1, early),
  approved(result, 4, ['2022-03-01', '2022-12-10']),
  approved(result, 3, ['2023-03-01', '2023-12-10']),
  approved(result, 5, ['2024-03-01', '2024-12-10']),
  approved(result, 3, ['2025-03-01', '2025-12-10']),
  approved(result, 2, late),
  approved(result, 3, main, notDigital),
  approved(specification, 12, main),
  approved(centre, 9, main, notDigital),
];
