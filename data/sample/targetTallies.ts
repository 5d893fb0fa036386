import { FloorTally } from './floorTally';
import { catalogueCodes, engineering } from './occupations';
import type { AssessmentRow, CompetitionRow, SupplyRow, TrainingRow } from './rows';
import { type Fact, Tally, type TallyResult } from './tally';

const plan353 = { start: '2022-01-01', end: '2025-12-31' };
const plan15 = { start: '2021-01-01', end: '2025-12-31' };
const plan19 = { start: '2025-01-01', end: '2030-12-31', perYear: true, distinct: 'persons' } as const;
const planZhejiang = { start: '2023-01-01', end: '2027-12-31' };
const engineerCodes = new Set(engineering.map((each) => each.code));
const catalogue = new Set(catalogueCodes);

function isDigital(row: { occupation_code?: string; is_digital_declared?: boolean }): boolean {
  if (row.occupation_code !== undefined && engineerCodes.has(row.occupation_code)) return false;
  return (
    (row.occupation_code !== undefined && catalogue.has(row.occupation_code)) ||
    row.is_digital_declared === true
  );
}

/** Targets that count listed things: type, level (null = any), only digital ones, only new ones. */
const listed: Record<string, { types: string[]; level: string | null; digital: boolean; isNew: boolean }> = {
  'cq-training-standards-30': { types: ['training-standard'], level: null, digital: true, isNew: false },
  'cq-talent-platforms-30': {
    types: ['training-base', 'master-studio', 'chief-master-studio', 'incubation-space'],
    level: null,
    digital: true,
    isNew: false,
  },
  'cq-incubation-spaces-50': { types: ['incubation-space'], level: null, digital: false, isNew: false },
  'cq-national-standard-training-bases-5': {
    types: ['training-base'],
    level: 'to-national-standard',
    digital: true,
    isNew: false,
  },
  'cq-national-standard-master-studios-5': {
    types: ['master-studio'],
    level: 'to-national-standard',
    digital: true,
    isNew: false,
  },
  'cq-municipal-training-bases-20': {
    types: ['training-base'],
    level: 'municipal',
    digital: true,
    isNew: true,
  },
  'cq-municipal-chief-master-studios-25': {
    types: ['chief-master-studio'],
    level: 'municipal',
    digital: true,
    isNew: true,
  },
  'cq-municipal-master-studios-50': {
    types: ['master-studio'],
    level: 'municipal',
    digital: true,
    isNew: true,
  },
  'cq-rural-stations-20': { types: ['rural-station'], level: null, digital: false, isNew: false },
  'cq-teaching-research-results-3-per-year': {
    types: ['teaching-result'],
    level: null,
    digital: true,
    isNew: false,
  },
  'cq-evaluation-orgs-added-200': { types: ['evaluation-org'], level: null, digital: false, isNew: false },
  'cq-worldskills-national-bases-15': {
    types: ['worldskills-base'],
    level: null,
    digital: true,
    isNew: false,
  },
  'cq-municipal-competition-bases-30': {
    types: ['competition-base'],
    level: 'municipal',
    digital: true,
    isNew: false,
  },
};
const from2022 = [
  'cq-training-standards-30',
  'cq-talent-platforms-30',
  'cq-teaching-research-results-3-per-year',
];

const stockMetrics: Record<string, string> = {
  'chongqing skilled_talent_stock': 'cq-skilled-talent-total-5m',
  'chongqing high_skilled_talent_stock': 'cq-high-skilled-talent-1-6m',
  'chongqing digital_skilled_talent_stock': 'cq-digital-skilled-talent-2m',
  'chongqing digital_high_skilled_talent_stock': 'cq-digital-high-skilled-500k',
  'chongqing evaluation_orgs_stock': 'cq-evaluation-orgs-total-300',
  'zhejiang digital_high_skilled_talent_stock': 'zj-digital-high-skilled-250k',
};

/** Every target's count, kept by conditions written out by hand while the rows are written. */
export class TargetTallies {
  private readonly training = new Tally(plan353);
  private readonly trainingEnrolled = new Tally(plan353);
  private readonly evaluation = new Tally(plan353);
  private readonly evaluationCertificated = new Tally(plan353);
  private readonly levels = new Tally(plan15);
  private readonly levelsCertificated = new Tally(plan15);
  private readonly digitalLevels = new Tally(plan15);
  private readonly digitalLevelsCertificated = new Tally(plan15);
  private readonly zhejiang = new Tally(planZhejiang);
  private readonly zhejiangEnrolled = new Tally(planZhejiang);
  private readonly engineers = new Tally(plan19);
  private readonly engineersCertificated = new Tally(plan19);
  private readonly competitors = new Tally({ ...plan353, perYear: true, distinct: 'persons' });
  private readonly issued = new Tally({ start: '2023-01-01', end: '2025-12-31', perYear: true });
  private readonly used = new Tally({ start: '2023-01-01', end: '2025-12-31', perYear: true });
  private readonly newOrgs = new Tally({ ...plan15, distinct: 'items' });
  private readonly floor = new FloorTally();
  private readonly floorWholeYears = new FloorTally();
  private readonly heats = new Set<string>();
  private readonly items = new Map<string, Tally>();
  private readonly stocks = new Map<string, { day: string; value: number }[]>();

  constructor() {
    for (const id of Object.keys(listed)) {
      const period = from2022.includes(id) ? plan353 : plan15;
      this.items.set(id, new Tally({ ...period, distinct: 'items', perYear: id.endsWith('per-year') }));
    }
  }

  addTraining(row: TrainingRow): void {
    const fact = {
      n: row.count ?? 1,
      unit: row.reporting_unit_id,
      institution: row.institution_id,
      occupation: row.occupation_code,
      key: row.person_key,
    };
    const started: Fact = { ...fact, day: row.class_start_date };
    const ended: Fact | null =
      row.completion_status === 'completed' && row.class_end_date !== undefined
        ? { ...fact, day: row.class_end_date }
        : null;
    if (row.region === 'zhejiang') {
      if (row.program !== 'digital-skill') return;
      this.zhejiangEnrolled.add(started);
      if (ended !== null) this.zhejiang.add(ended);
      return;
    }
    if (isDigital(row)) {
      this.trainingEnrolled.add(started);
      if (ended !== null) this.training.add(ended);
    }
    if (row.program === 'digital-engineer' && ended !== null) this.engineers.add(ended);
  }

  addAssessment(row: AssessmentRow): void {
    const fact = {
      n: row.count ?? 1,
      unit: row.reporting_unit_id,
      institution: row.training_institution_id,
      occupation: row.occupation_code,
      key: row.person_key,
    };
    const sat: Fact | null =
      row.assessment_result === 'absent' || row.attended === false ? null : { ...fact, day: row.exam_date };
    const certificated: Fact | null =
      row.certificate_issued && row.certificate_date !== undefined
        ? { ...fact, day: row.certificate_date }
        : null;
    const pairs: [boolean, Tally, Tally][] = [
      [isDigital(row), this.evaluation, this.evaluationCertificated],
      [row.assessment_type === 'skill-level', this.levels, this.levelsCertificated],
      [
        row.assessment_type === 'skill-level' && isDigital(row),
        this.digitalLevels,
        this.digitalLevelsCertificated,
      ],
    ];
    for (const [applies, sittings, certificates] of pairs) {
      if (applies && sat !== null) sittings.add(sat);
      if (applies && certificated !== null) certificates.add(certificated);
    }
    if (row.assessment_type === 'professional-technical-level' && certificated !== null) {
      this.engineersCertificated.add(certificated);
    }
    if (row.program !== 'digital-engineer') return;
    this.floorWholeYears.add(row);
    if (row.exam_date >= '2025-09-15') this.floor.add(row);
  }

  /** Heats come before their finals, so a final knows whether its people were counted already. */
  addCompetition(row: CompetitionRow): void {
    const event = `${row.competition_id}|${row.event_name}`;
    if (row.stage === 'heat') this.heats.add(event);
    if (!row.is_digital_event || (row.stage === 'final' && this.heats.has(event))) return;
    this.competitors.add({
      day: row.start_date,
      n: row.count,
      unit: row.reporting_unit_id,
      occupation: row.occupation_code,
    });
  }

  addSupply(row: SupplyRow): void {
    const fact = { n: 1, unit: row.reporting_unit_id, institution: row.host_institution_id };
    if (row.item_type === 'official-stock') {
      const id = stockMetrics[`${row.region} ${row.stock_metric ?? ''}`] ?? '';
      const seen = this.stocks.get(id) ?? [];
      seen.push({ day: row.stock_as_of ?? '', value: row.stock_value ?? 0 });
      this.stocks.set(id, seen);
      return;
    }
    if (row.item_type === 'voucher-batch') {
      const day = row.batch_start ?? '';
      this.issued.add({ ...fact, day, n: row.quantity_issued ?? 0 });
      this.used.add({ ...fact, day, n: row.quantity_used ?? 0 });
      return;
    }
    const stands = row.status === 'approved' || row.status === 'in-force' || row.status === 'ended';
    if (row.region !== 'chongqing' || !stands || row.approved_date === undefined) return;
    const approved: Fact = { ...fact, day: row.approved_date, key: row.item_id };
    for (const [id, { types, level, digital, isNew }] of Object.entries(listed)) {
      if (!types.includes(row.item_type) || (level !== null && row.item_level !== level)) continue;
      if ((digital && !row.is_digital_field) || (isNew && row.is_new !== true)) continue;
      this.items.get(id)?.add(approved);
    }
    if (row.item_type === 'evaluation-org' && row.is_new === true) this.newOrgs.add(approved);
  }

  /** By target id. */
  result(): Record<string, unknown> {
    const targets: Record<string, unknown> = {
      'cq-digital-training-50k': withOther(this.training, this.trainingEnrolled),
      'cq-digital-evaluation-30k': withOther(this.evaluation, this.evaluationCertificated),
      'cq-level-certifications-350k': withOther(this.levels, this.levelsCertificated),
      'cq-digital-share-of-certifications-10pct': {
        ...withOther(this.digitalLevels, this.digitalLevelsCertificated),
        part: this.digitalLevels.result().actual,
        whole: this.levels.result().actual,
        partByYear: this.digitalLevels.result().byYear,
        wholeByYear: this.levels.result().byYear,
        otherPart: this.digitalLevelsCertificated.result().actual,
        otherWhole: this.levelsCertificated.result().actual,
      },
      'cq-competition-participants-300k-per-year': this.competitors.result(),
      'cq-training-vouchers-10k-per-year': withOther(this.issued, this.used),
      'cq-digital-engineers-3000-per-year': withOther(this.engineers, this.engineersCertificated),
      'cq-institution-pass-rate-25pct': {
        byYear: this.floor.result(),
        byWholeYear: this.floorWholeYears.result(),
      },
      'zj-digital-training-1m': withOther(this.zhejiang, this.zhejiangEnrolled),
    };
    for (const [id, tally] of this.items) targets[id] = tally.result();
    targets['cq-evaluation-orgs-added-200'] = {
      ...this.items.get('cq-evaluation-orgs-added-200')?.result(),
      other: this.newOrgs.brief(),
    };
    for (const [id, observations] of this.stocks) {
      const newest = observations.reduce((one, other) => (other.day > one.day ? other : one));
      targets[id] = { actual: newest.value, day: newest.day, observations };
    }
    return targets;
  }
}

function withOther(tally: Tally, other: Tally): TallyResult & { other: ReturnType<Tally['brief']> } {
  return { ...tally.result(), other: other.brief() };
}
