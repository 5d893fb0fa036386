import { type Cell, type CellValue, emptyCell, invalid, valid } from './cell';
import { cleanCell, halfWidth } from './halfWidth';
import { normaliseOccupationCode } from './occupationCode';
import { parseDay, parseMonth } from './parseDay';
import { parseBoolean, parseInteger, parseNumber } from './parseNumber';
import { allowedValues, normaliseWord, spellingsOf } from './spellings';
import type { Field } from './types';

export type CellReader = (raw: string) => Cell;

/** The reader of one field's cells; what depends on other cells (units, levels, required-if) is left to the row. */
export function cellReader(field: Field, missingValues: readonly string[]): CellReader {
  const missing = new Set(missingValues.map((word) => word.toLowerCase()));
  const parse = parser(field);
  return (raw) => {
    const text = cleanCell(raw);
    if (text === '') return emptyCell;
    // Values first: 无 means "missing" in most columns, and is a value where the schema lists it.
    const cell = parse(text);
    if (cell.problem === null && cell.value !== null && !isFreeText(field)) return cell;
    return missing.has(halfWidth(text).toLowerCase()) || missing.has(text.toLowerCase()) ? emptyCell : cell;
  };
}

/** Levels are read with their system and units with region and date: here they are only text. */
export function isReadByRow(field: Field): boolean {
  return field.name === 'level' || field['x-reference'] === 'divisions';
}

function isFreeText(field: Field): boolean {
  return field.type === 'string' && !hasValues(field);
}

function hasValues(field: Field): boolean {
  return !isReadByRow(field) && (field.constraints?.enum !== undefined || field['x-values'] !== undefined);
}

function parser(field: Field): CellReader {
  const { minimum, maximum } = field.constraints ?? {};
  switch (field.type) {
    case 'integer':
      return (text) => within(parseInteger(text), text, minimum, maximum);
    case 'number':
      return (text) => within(parseNumber(text), text, minimum, maximum);
    case 'boolean':
      return (text) => {
        const value = parseBoolean(text);
        return value === null ? invalid('err.value', text, { allowed: '是、否' }) : valid(value);
      };
    case 'date':
      return parseDay;
    case 'yearmonth':
      return parseMonth;
    case 'string':
      return hasValues(field) ? wordParser(field) : textParser(field);
  }
}

function within(cell: Cell, text: string, minimum = -Infinity, maximum = Infinity): Cell {
  const value: CellValue = cell.value;
  if (typeof value !== 'number') return cell;
  if (value < minimum) return invalid('err.minimum', text, { minimum });
  return value > maximum ? invalid('err.maximum', text, { maximum }) : cell;
}

function wordParser(field: Field): CellReader {
  const spellings = spellingsOf(field);
  const allowed = allowedValues(field);
  return (text) => {
    const value = spellings.get(normaliseWord(text));
    return value === undefined ? invalid('err.value', text, { allowed }) : valid(value);
  };
}

function textParser(field: Field): CellReader {
  if (field['x-reference'] === 'occupations') return parseOccupation;
  const pattern = field.constraints?.pattern;
  const isCode = pattern !== undefined || /_(?:id|key|code)$/.test(field.name);
  const test = pattern === undefined ? null : new RegExp(pattern, 'u');
  return (text) => {
    const value = isCode ? halfWidth(text) : text;
    return test === null || test.test(value)
      ? valid(value)
      : invalid('err.pattern', text, { pattern: pattern ?? '' });
  };
}

function parseOccupation(text: string): Cell {
  const code = normaliseOccupationCode(text);
  return code === null ? invalid('err.code', text) : valid(code);
}
