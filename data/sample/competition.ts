import { asOf, isoOf, type Day } from './calendar';
import { cataloguePick } from './occupations';
import { Random, weightedOf } from './random';
import type { CompetitionRow } from './rows';
import { schedule, type YearPlan } from './schedule';
import type { Sink } from './sink';
import { type Unit, weightIn } from './units';

const events = [
  '互联网营销',
  '人工智能训练',
  '工业机器人操作',
  '网络与信息安全',
  '全媒体运营',
  '电子商务',
  '建筑信息模型',
  '物联网应用',
];
const plainEvents = ['电工', '焊接', '中式烹调', '养老护理', '砌筑'];

/** Series below the city: who holds them and their level. */
const local = weightedOf<{ series: string; level: string; name: string; group: string }>([
  [{ series: 'district', level: 'district', name: '区县职业技能竞赛', group: 'worker' }, 40],
  [{ series: 'enterprise-drill', level: 'enterprise', name: '企业岗位练兵', group: 'worker' }, 35],
  [{ series: 'school-contest', level: 'school', name: '院校技能比武', group: 'student' }, 25],
]);

/** Series of the whole city: heats in the districts and one final an event. */
const citywide = [
  { series: 'bayu-craftsman', level: 'municipal', name: '“巴渝工匠”杯市级行业竞赛', group: 'worker' },
  { series: 'chongqing-china', level: 'municipal', name: '中国·重庆职业技能大赛', group: 'worker' },
  { series: 'bashu-craftsman', level: 'regional', name: '“巴蜀工匠”杯数字技术技能专项赛', group: 'student' },
] as const;

const digitalYears: YearPlan[] = [
  { year: 2021, people: 96_000, from: 9 },
  { year: 2022, people: 312_000 },
  { year: 2023, people: 288_000 },
  { year: 2024, people: 331_000 },
  { year: 2025, people: 318_000 },
  { year: 2026, people: 240_000, to: 10 },
];

/** Competitions of Chongqing as head counts by district and event (示例 names); heats stand before their finals. */
export function writeCompetitions(sink: Sink, units: readonly Unit[]): void {
  const random = new Random('competitions');
  writeHeatsAndFinals(sink, { random, units, isDigital: true, years: digitalYears });
  writeHeatsAndFinals(sink, {
    random,
    units,
    isDigital: false,
    years: digitalYears.map((plan) => ({ ...plan, people: plan.people / 5 })),
  });
  writeInternationalFinals(sink, random);
}

interface Held {
  random: Random;
  units: readonly Unit[];
  isDigital: boolean;
  years: readonly YearPlan[];
}

function writeHeatsAndFinals(sink: Sink, { random, units, isDigital, years }: Held): void {
  const finals = new Map<string, { row: CompetitionRow; last: Day }>();
  let number = 0;
  for (const { place, start, size } of schedule({
    random,
    places: units,
    weightIn,
    years,
    sizes: [80, 900],
  })) {
    number += 1;
    const year = isoOf(start).slice(0, 4);
    const event = random.pick(isDigital ? events : plainEvents);
    const city = random.chance(0.22) ? random.pick(citywide) : null;
    const contest = city ?? local.pick(random);
    const id = `JS-${isDigital ? 'D' : 'G'}${city === null ? String(number).padStart(5, '0') : `${year}-${city.series}`}`;
    const end = Math.min(start + random.int(0, 3), asOf);
    const row: CompetitionRow = {
      region: 'chongqing',
      record_grain: 'aggregate',
      count: size,
      count_basis: 'persons',
      reporting_unit_id: place.id,
      competition_id: id,
      competition_name: `示例${year}年${contest.name}`,
      series: contest.series,
      competition_level: contest.level,
      stage: city === null ? undefined : 'heat',
      group: contest.group,
      event_name: event,
      occupation_code: isDigital ? cataloguePick.pick(random) : undefined,
      is_digital_event: isDigital,
      start_date: isoOf(start),
      end_date: isoOf(end),
    };
    sink.competition(row);
    if (city === null) continue;
    const last = Math.max(finals.get(`${id} ${event}`)?.last ?? 0, end);
    finals.set(`${id} ${event}`, { row, last });
  }
  for (const { row, last } of finals.values()) {
    const start = last + random.int(10, 30);
    if (start + 2 > asOf) continue;
    sink.competition({
      ...row,
      count: random.int(40, 120),
      reporting_unit_id: '500000',
      stage: 'final',
      start_date: isoOf(start),
      end_date: isoOf(start + 2),
    });
  }
}

/** Held in one stage, without heats: these finals count. */
function writeInternationalFinals(sink: Sink, random: Random): void {
  for (const year of [2023, 2025]) {
    for (const event of events.slice(0, 5)) {
      sink.competition({
        region: 'chongqing',
        record_grain: 'aggregate',
        count: random.int(60, 160),
        count_basis: 'persons',
        reporting_unit_id: '500000',
        competition_id: `JS-D${year}-belt-and-road`,
        competition_name: `示例${year}年“一带一路”国际技能大赛`,
        series: 'belt-and-road',
        competition_level: 'international',
        stage: 'final',
        group: 'worker',
        event_name: event,
        is_digital_event: true,
        start_date: `${year}-06-20`,
        end_date: `${year}-06-23`,
      });
    }
  }
}
