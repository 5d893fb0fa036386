import type { Day } from './calendar';
import { dayOf, isoOf } from './calendar';
import type { EvaluationOrg } from './evaluationOrgs';
import type { Institution } from './institutions';
import { platforms } from './platforms';
import { Random, Weighted } from './random';
import type { SampleRegion } from './rows';
import type { Sink } from './sink';
import { type Unit, unitAt } from './units';

interface Supplied {
  units: readonly Unit[];
  chongqing: readonly Institution[];
  zhejiang: readonly Institution[];
  orgs: readonly EvaluationOrg[];
}

/** Everything that is listed rather than attended: institutions, organisations, platforms, vouchers, stocks. */
export function writeSupply(sink: Sink, { units, chongqing, zhejiang, orgs }: Supplied): void {
  writeInstitutions(sink, 'chongqing', chongqing);
  writeInstitutions(sink, 'zhejiang', zhejiang);
  writeOrgs(sink, orgs);
  writePlatforms(sink, units, chongqing);
  writeVouchers(sink, units);
  writeStocks(sink);
}

function writeInstitutions(sink: Sink, region: SampleRegion, institutions: readonly Institution[]): void {
  for (const { id, name, unit, catalogueFrom } of institutions) {
    sink.supply({
      region,
      item_type: 'training-institution',
      item_id: id,
      item_name: name,
      is_digital_field: true,
      reporting_unit_id: unit,
      status: 'in-force',
      approved_date: isoOf(catalogueFrom),
      is_new: false,
      catalogue_in_date: isoOf(catalogueFrom),
      rectification_status: 'none',
    });
  }
}

function writeOrgs(sink: Sink, orgs: readonly EvaluationOrg[]): void {
  for (const { id, name, unit, filed, ended, isNew } of orgs) {
    sink.supply({
      region: 'chongqing',
      item_type: 'evaluation-org',
      item_id: id,
      item_name: name,
      is_digital_field: false,
      reporting_unit_id: unit,
      status: ended === null ? 'in-force' : 'ended',
      approved_date: isoOf(filed),
      ended_date: ended === null ? undefined : isoOf(ended),
      is_new: isNew,
    });
  }
}

function writePlatforms(sink: Sink, units: readonly Unit[], institutions: readonly Institution[]): void {
  const random = new Random('platforms');
  const places = new Weighted(units, (unit) => Math.min(unit.weight, 4));
  const lasting = new Weighted(
    units.filter((unit) => !unit.retired),
    (unit) => unit.weight,
  );
  let number = 0;
  for (const batch of platforms) {
    for (let index = 0; index < batch.count; index++) {
      number += 1;
      const day: Day | null = batch.from === null ? null : random.int(dayOf(batch.from), dayOf(batch.to));
      const place = day === null ? lasting.pick(random).id : unitAt(places.pick(random).id, isoOf(day));
      const shared = index < (batch.shared?.count ?? 0) ? batch.shared?.mark : undefined;
      sink.supply({
        region: 'chongqing',
        item_type: batch.type,
        item_id: shared === undefined ? `GY-${String(number).padStart(4, '0')}` : `GY-${shared}${index + 1}`,
        item_name: `示例${batch.name}${String(index + 1).padStart(2, '0')}号`,
        item_level: batch.level,
        is_digital_field: batch.isDigital,
        reporting_unit_id: place,
        host_institution_id: random.chance(0.8) ? random.pick(institutions).id : undefined,
        status: batch.status,
        approved_date: day === null ? undefined : isoOf(day),
        is_new: batch.isNew,
      });
    }
  }
}

/** Vouchers of a year come in four batches, each handed out by six units. */
function writeVouchers(sink: Sink, units: readonly Unit[]): void {
  const random = new Random('vouchers');
  const issuers = units.filter((unit) => !unit.retired && unit.reporting).slice(0, 6);
  const issued = { 2022: 2_400, 2023: 9_600, 2024: 10_900, 2025: 11_300, 2026: 8_700 };
  for (const [year, total] of Object.entries(issued)) {
    const quarters = ['02-20', '04-10', '07-05', '09-15'];
    const each = Math.floor(total / (quarters.length * issuers.length));
    let rest = total;
    quarters.forEach((start, quarter) => {
      issuers.forEach((unit, index) => {
        const isLast = quarter === 3 && index === issuers.length - 1;
        const quantity = isLast ? rest : each + random.int(-20, 20);
        rest -= quantity;
        sink.supply({
          region: 'chongqing',
          item_type: 'voucher-batch',
          item_name: `示例${year}年第${quarter + 1}批培训券`,
          is_digital_field: true,
          reporting_unit_id: unit.id,
          quantity_issued: quantity,
          quantity_used: Math.floor(quantity * (0.6 + random.next() * 0.3)),
          batch_start: `${year}-${start}`,
          batch_end: year === '2026' && quarter === 3 ? '2026-10-31' : `${year}-12-31`,
        });
      });
    });
  }
}

const stocks: readonly (readonly [SampleRegion, string, readonly (readonly [string, number])[]])[] = [
  [
    'chongqing',
    'skilled_talent_stock',
    [
      ['2023-12-31', 4_721_600],
      ['2024-12-31', 4_876_200],
      ['2025-12-31', 5_234_500],
    ],
  ],
  [
    'chongqing',
    'high_skilled_talent_stock',
    [
      ['2023-12-31', 1_432_600],
      ['2024-12-31', 1_617_800],
      ['2025-12-31', 1_712_300],
    ],
  ],
  [
    'chongqing',
    'digital_skilled_talent_stock',
    [
      ['2023-12-31', 1_183_400],
      ['2024-12-31', 1_302_700],
      ['2025-12-31', 1_434_500],
    ],
  ],
  [
    'chongqing',
    'digital_high_skilled_talent_stock',
    [
      ['2023-12-31', 291_300],
      ['2024-12-31', 335_200],
      ['2025-12-31', 377_700],
    ],
  ],
  [
    'chongqing',
    'evaluation_orgs_stock',
    [
      ['2021-12-31', 144],
      ['2022-12-31', 189],
      ['2023-12-31', 234],
      ['2024-12-31', 276],
      ['2025-12-31', 318],
    ],
  ],
  [
    'zhejiang',
    'digital_high_skilled_talent_stock',
    [
      ['2022-12-31', 118_600],
      ['2023-12-31', 127_900],
      ['2024-12-31', 141_200],
      ['2026-06-30', 163_400],
    ],
  ],
];

/** Made-up yearly figures, none near a published one. */
function writeStocks(sink: Sink): void {
  for (const [region, metric, observations] of stocks) {
    for (const [day, value] of observations) {
      sink.supply({
        region,
        item_type: 'official-stock',
        is_digital_field: metric.startsWith('digital'),
        reporting_unit_id: region === 'chongqing' ? '500000' : '330000',
        stock_metric: metric,
        stock_value: value,
        stock_as_of: day,
        stock_source: '示例数据（合成）',
      });
    }
  }
}
