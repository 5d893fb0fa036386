import type { CellObject, WorkSheet } from '@e965/xlsx';

/**
 * Recomputes the formulas of a sheet: numbers, cells, ranges in SUM and in SUMIF over 0, + − × ÷, ROUND and INT. Cached values are not
 * read. @throws Error at anything else
 */
export function evaluate(sheet: WorkSheet, address: string): number {
  const cell = sheet[address.replaceAll('$', '')] as CellObject | undefined;
  if (cell?.f === undefined) return typeof cell?.v === 'number' ? cell.v : 0;
  const tokens = cell.f.match(/[A-Z]+\(|">0"|\$?[A-Z]+\$?\d+|\d+(?:\.\d+)?|[-+*/(),:]/g) ?? [];
  if (tokens.join('') !== cell.f) throw new Error(`cannot read ${cell.f}`);
  let at = 0;
  const next = () => tokens[at++] ?? '';
  const expect = (token: string) => {
    if (next() !== token) throw new Error(`${token} expected in ${cell.f}`);
  };
  function sum(): number {
    let value = product();
    while (tokens[at] === '+' || tokens[at] === '-') value += next() === '+' ? product() : -product();
    return value;
  }
  function product(): number {
    let value = atom();
    while (tokens[at] === '*' || tokens[at] === '/') {
      if (next() === '*') value *= atom();
      else value /= atom();
    }
    return value;
  }
  function atom(): number {
    const token = next();
    if (token === '(') return closed(sum());
    if (token === 'INT(') return closed(Math.floor(sum()));
    if (token === 'SUM(') return closed(range().reduce((total, value) => total + value, 0));
    if (token === 'SUMIF(') {
      const asked = range();
      for (const part of [',', '">0"', ',']) expect(part);
      const values = range();
      return closed(asked.reduce((total, value, row) => total + (value > 0 ? values[row]! : 0), 0));
    }
    if (token === 'ROUND(') {
      const value = sum();
      expect(',');
      const scale = 10 ** sum();
      const size = Math.floor(Number((Math.abs(value) * scale).toPrecision(15)) + 0.5) / scale;
      return closed(value < 0 ? -size : size);
    }
    if (/^[\d.]+$/.test(token)) return Number(token);
    if (/\d$/.test(token)) return evaluate(sheet, token);
    throw new Error(`unexpected ${token} in ${cell!.f}`);
  }
  function closed(value: number): number {
    expect(')');
    return value;
  }
  function range(): number[] {
    const [first, , last] = [next(), next(), next()];
    const column = /[A-Z]+/.exec(first)![0];
    const [from, to] = [Number(/\d+/.exec(first)![0]), Number(/\d+/.exec(last)![0])];
    return Array.from({ length: to - from + 1 }, (_, row) => evaluate(sheet, `${column}${from + row}`));
  }
  const value = sum();
  if (at !== tokens.length) throw new Error(`rest in ${cell.f}`);
  return value;
}
