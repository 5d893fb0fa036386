import type { DataState } from '../../../query/dataState';
import { dataRegions, type Division } from '../../../reference/divisions';
import { resolveUnit } from '../../../reference/resolveUnit';
import type { Names } from './recordsOf';

/** 大渡口区人力资源和社会保障局（盖章） reports for 大渡口区. */
const office = /(?:人力资源(?:和|与)?社会保障|人力社保|人社|就业)(?:局|服务中心).*$/;

/** Finds units and institutions by what a report calls them, in the region that its units or else the loaded data are of. */
export function namesIn(
  units: readonly (string | null)[],
  { divisions, data }: { divisions: readonly Division[]; data: Pick<DataState, 'institutions' | 'status'> },
): Names {
  const resolved = (text: string, region: (typeof dataRegions)[number] | null, day: string | null) => {
    const match = resolveUnit(divisions, { region, text: text.replace(office, '').trim(), day });
    return match.kind === 'found' ? match.id : null;
  };
  const loaded = data.status.flatMap(({ region }) => dataRegions.find((one) => one === region) ?? [])[0];
  const said = units.flatMap((text) => {
    const id = text === null ? null : resolved(text, null, null);
    return divisions.find((division) => division.id === id)?.region ?? [];
  })[0];
  const region = said ?? loaded ?? 'chongqing';
  const byName = new Map(
    [...data.institutions.values()].flatMap(({ id, name }) => (name ? [[name, id]] : [])),
  );
  return {
    region,
    unitOf: (text, day) => resolved(text, region, day),
    institutionOf: (text) => (data.institutions.has(text) ? text : (byName.get(text) ?? null)),
  };
}
