import { type Change, knownWord, type Problem, problemOf } from './cell';
import { earlierCodes } from './earlierCodes';
import { halfWidth } from './halfWidth';
import { isOccupationGroup, splitOccupation } from './occupationCode';
import type { OccupationNames } from './occupationNames';

/** What a row's code and name cells mean together; nulls leave the cell as it is. */
export interface RowOccupation {
  code: string | null;
  name: string | null;
  workType: string | null;
  level: string | null;
  change: Change | null;
}

/** The problem lies with the code or with the name. */
export interface OccupationProblem {
  at: 'code' | 'name';
  problem: Problem;
}

export type OccupationReader = (
  code: string | null,
  name: string | null,
) => RowOccupation | OccupationProblem;

const canonical = /^\d-\d{2}-\d{2}-\d{2}$/;
const hanzi = /\p{Script=Han}/u;

/**
 * Reads code and name of an occupation together. A name without a code gets one where the lists have the name; an
 * unknown name stays as it is, without a code. Problems: `err.code`, `err.codeGroup`, `err.codeEdition` {code},
 * `err.codeName` {code} where both are known and disagree, `err.occupationSimilar` {codes}.
 */
export function occupationReader(names: OccupationNames): OccupationReader {
  const known = new Map<string, RowOccupation | OccupationProblem>();
  return (code, name) => {
    const key = name === null ? (code ?? '') : `${code ?? ''}\u001f${name}`;
    const earlier = known.get(key);
    if (earlier) return earlier;
    const result = read(code, name, names);
    known.set(key, result);
    return result;
  };
}

function read(
  codeText: string | null,
  nameText: string | null,
  names: OccupationNames,
): RowOccupation | OccupationProblem {
  const ownName = nameText === null ? null : splitOccupation(nameText);
  const attached = codeText === null ? ownName : splitOccupation(codeText);
  if (codeText !== null && attached === null) return notACode(codeText, nameText, names);
  const name = ownName ? ownName.name || null : nameText;
  const code = attached?.code ?? null;
  if (code !== null && ownName !== null && ownName.code !== code)
    return { at: 'code', problem: problemOf('err.codeName', codeText ?? '', { code: ownName.code }) };
  if (code === null) return byName(nameText ?? '', names);
  const newer = earlierCodes.get(code);
  if (newer) return { at: 'code', problem: knownWord('err.codeEdition', code, { code: newer }) };
  const said = [name, attached?.name || null].flatMap((one) => (one === null ? [] : [names.find(one)]));
  const other = said.find((one) => one !== null && one.code !== code);
  if (other) return { at: 'code', problem: knownWord('err.codeName', code, { code: other.code }) };
  const found = said.find((one) => one !== null) ?? null;
  return {
    code,
    name: found?.name ?? (ownName && name !== null ? name : null),
    workType: found?.workType ?? null,
    level: found?.level ?? null,
    change: changeOf(codeText ?? nameText ?? ''),
  };
}

function changeOf(text: string): Change | null {
  if (canonical.test(text)) return null;
  return { kind: 'code', from: hanzi.test(text) ? null : text };
}

/** Text in the column of codes that is none: a name perhaps. */
function notACode(
  codeText: string,
  nameText: string | null,
  names: OccupationNames,
): RowOccupation | OccupationProblem {
  if (isOccupationGroup(codeText))
    return { at: 'code', problem: knownWord('err.codeGroup', halfWidth(codeText)) };
  const found = names.find(codeText);
  const other = nameText === null ? null : names.find(nameText);
  if (found && (other === null || other.code === found.code)) return named(found);
  return { at: 'code', problem: problemOf('err.code', codeText) };
}

function byName(text: string, names: OccupationNames): RowOccupation | OccupationProblem {
  const found = names.find(text);
  if (found) return named(found);
  const codes = names.similar(text);
  if (codes.length > 0)
    return { at: 'name', problem: knownWord('err.occupationSimilar', text, { codes: codes.join(',') }) };
  return { code: null, name: null, workType: null, level: null, change: null };
}

function named({ code, name, workType, level }: Omit<RowOccupation, 'change'>): RowOccupation {
  return { code, name, workType, level, change: { kind: 'occupation', from: null } };
}
