import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import Papa from 'papaparse';
import { Random } from './random';
import type { SampleRegion } from './rows';

/** A reporting unit of the sample with its share of the volume (relative, no unit). */
export interface Unit {
  id: string;
  weight: number;
  /** Abolished on 2025-11-06; its work goes on in 两江新区. */
  retired: boolean;
  /** Expected to submit every month; false for 市本级 and 省本级. */
  reporting: boolean;
}

export const liangjiang = 'CQ-LIANGJIANG';

const retiredIds = new Set(['500105', '500112']);

const chongqingWeights: Record<string, number> = {
  '500112': 10,
  '500107': 9,
  '500105': 8.5,
  '500106': 8,
  '500101': 7,
  '500108': 6.5,
  [liangjiang]: 6,
  'CQ-GAOXIN': 5.5,
  '500113': 5,
  '500118': 5,
  '500102': 4.5,
  '500109': 4.5,
  '500103': 4,
  '500116': 4,
  '500117': 3.5,
  '500104': 3,
  '500154': 3,
  '500120': 3,
  'CQ-WANSHENG': 0.9,
  '500229': 0.9,
  '500238': 1,
  '500000': 0.5,
};

const zhejiangCityWeights: Record<string, number> = {
  '3301': 10,
  '3302': 8,
  '3303': 6,
  '3307': 6,
  '3304': 6,
  '3306': 6,
  '3310': 5,
  '3305': 4,
  '3308': 2.2,
  '3311': 1.8,
  '3309': 1.8,
};

/** Lines of a reference file of the repository (data/), as text by heading. */
export function readReference(name: string): Record<string, string>[] {
  const path = fileURLToPath(new URL(`../${name}`, import.meta.url));
  const text = readFileSync(path, 'utf8').replace(/^\uFEFF/, '');
  return Papa.parse<Record<string, string>>(text, { header: true, skipEmptyLines: true }).data;
}

/** The units of a region in the order of data/divisions.csv, the region's own level last. */
export function readUnits(region: SampleRegion): Unit[] {
  const province = region === 'chongqing' ? '500000' : '330000';
  const random = new Random(`units ${region}`);
  const units: Unit[] = [];
  for (const line of readReference('divisions.csv')) {
    const id = line.id ?? '';
    if (line.region !== region || line.reporting !== 'yes') continue;
    const spread = 0.5 + random.next() * 1.3;
    units.push({ id, weight: weightOf(id, spread), retired: retiredIds.has(id), reporting: true });
  }
  units.push({ id: province, weight: region === 'chongqing' ? 0.5 : 0.6, retired: false, reporting: false });
  return units;
}

function weightOf(id: string, spread: number): number {
  const city = zhejiangCityWeights[id.slice(0, 4)];
  return chongqingWeights[id] ?? (city === undefined ? 1.2 + spread : city * spread);
}

/** A unit's weight in a month that begins on the first of it; 两江新区 takes over from November 2025. */
export function weightIn(unit: Unit, month: string): number {
  if (month < '2025-11') return unit.weight;
  if (unit.retired) return 0;
  return unit.id === liangjiang ? unit.weight + 18.5 : unit.weight;
}

/** The unit that a record of a day carries. */
export function unitAt(id: string, iso: string): string {
  return retiredIds.has(id) && iso >= '2025-11-06' ? liangjiang : id;
}
