import { type Cell, type CellValue, emptyCell, failed, invalid, valid } from './cell';
import { cleanCell, halfWidth, plainDashes } from './halfWidth';
import { parseDay, parseDays, parseMonth } from './parseDay';
import { parseBoolean, parseInteger, parseNumber, scaleOf } from './parseNumber';
import { normaliseWord, ownSpellings, spellingsOf } from './spellings';
import type { Field } from './types';

export type CellReader = (raw: string) => Cell;

const onlyDashes = /^-+$/;
const missingCell: Cell = { ...emptyCell, change: { kind: 'missing', from: null } };

/**
 * The reader of one field's cells; what depends on other cells (units, levels, occupations, required-if) is left to the
 * row. The heading may say that numbers are written in 万 or %.
 */
export function cellReader(field: Field, missingValues: readonly string[], heading = ''): CellReader {
  const missing = new Set(missingValues.map((word) => word.toLowerCase()));
  const longest = Math.max(...missingValues.map(({ length }) => length));
  const isMissing = (text: string) => {
    if (text.length > longest) return false;
    const plain = halfWidth(text).toLowerCase();
    if (missing.has(plain) || missing.has(text.toLowerCase())) return true;
    return missing.has('-') && onlyDashes.test(plainDashes(plain));
  };
  const parse = parser(field, heading);
  return (raw) => {
    const text = cleanCell(raw);
    if (text === '') return emptyCell;
    // Values first: 无 means "missing" in most columns, and is a value where the schema lists it.
    const cell = parse(text);
    const isValue = cell.problem === null && cell.value !== null && !isFreeText(field);
    if (!isValue && cell.problem?.key !== 'err.yesNo' && isMissing(text)) return missingCell;
    if (cell.change === null && cell.value !== null && text.length !== raw.length)
      return { ...cell, change: { kind: 'wrapping', from: null } };
    return cell;
  };
}

/** Levels are read with their system, units with region and date, occupations with their name: here they are only text. */
export function isReadByRow(field: Field): boolean {
  return field.name === 'level' || field['x-reference'] !== undefined;
}

function isFreeText(field: Field): boolean {
  return field.type === 'string' && !hasValues(field);
}

function hasValues(field: Field): boolean {
  return !isReadByRow(field) && (field.constraints?.enum !== undefined || field['x-values'] !== undefined);
}

function parser(field: Field, heading: string): CellReader {
  const { minimum, maximum } = field.constraints ?? {};
  const scale = scaleOf(heading);
  switch (field.type) {
    case 'integer':
      return (text) => within(parseInteger(text, scale), text, minimum, maximum);
    case 'number': {
      const options = { scale, isRatio: field['x-ratio'] === true };
      return (text) => within(parseNumber(text, options), text, minimum, maximum);
    }
    case 'boolean':
      return readAnswer;
    case 'date':
      return field['x-range-end'] === undefined ? parseDay : parseDays;
    case 'yearmonth':
      return parseMonth;
    case 'string':
      return hasValues(field) ? wordParser(field) : textParser(field);
  }
}

const ownAnswers = new Set(['是', '否', 'true', 'false']);

/** `/` may mean "no" as well as "not known": it is asked, other words for nothing are nothing. */
function readAnswer(text: string): Cell {
  const value = parseBoolean(text);
  if (value !== null)
    return valid(value, ownAnswers.has(text.toLowerCase()) ? null : { kind: 'yesno', from: text });
  return invalid(halfWidth(text) === '/' ? 'err.yesNo' : 'err.answer', text);
}

function within(cell: Cell, text: string, minimum = -Infinity, maximum = Infinity): Cell {
  const value: CellValue = cell.value;
  if (typeof value !== 'number') return cell;
  if (value < minimum) return invalid('err.minimum', text, { minimum });
  return value > maximum ? invalid('err.maximum', text, { maximum }) : cell;
}

function wordParser(field: Field): CellReader {
  const spellings = spellingsOf(field);
  const own = ownSpellings(field);
  return (text) => {
    const word = normaliseWord(text);
    const value = spellings.get(word);
    if (value === undefined) return invalid('err.value', text, { field: field.name });
    return valid(value, own.has(word) ? null : { kind: 'word', from: text });
  };
}

function textParser(field: Field): CellReader {
  if (isReadByRow(field)) return (text) => valid(text);
  const pattern = field.constraints?.pattern;
  const isCode = pattern !== undefined || /_(?:id|key|code)$/.test(field.name);
  const test = pattern === undefined ? null : new RegExp(pattern, 'u');
  return (text) => {
    const value = isCode ? halfWidth(text) : text;
    if (test === null || test.test(value))
      return valid(value, value === text ? null : { kind: 'width', from: null });
    return isCode && field.name === 'person_key'
      ? failed({ key: 'err.personKey', params: {} })
      : invalid('err.pattern', text);
  };
}
