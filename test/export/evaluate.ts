import { utils, type CellObject, type WorkSheet } from '@e965/xlsx';

/**
 * Recomputes the formulas of a sheet: numbers, cells, ranges in SUM and in SUMIF over 0 or of a number, + − × ÷, ROUND
 * and INT. Cached values are not read. @throws Error at anything else
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
      expect(',');
      const condition = next();
      const isMeant = (value: number) => (condition === '">0"' ? value > 0 : value === Number(condition));
      expect(',');
      const values = range();
      return closed(asked.reduce((total, value, at) => total + (isMeant(value) ? values[at]! : 0), 0));
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
    const { s: from, e: to } = utils.decode_range([next(), next(), next()].join(''));
    const columns = Array.from({ length: to.c - from.c + 1 }, (_, at) => from.c + at);
    const rows = Array.from({ length: to.r - from.r + 1 }, (_, at) => from.r + at);
    return rows.flatMap((r) => columns.map((c) => evaluate(sheet, utils.encode_cell({ r, c }))));
  }
  const value = sum();
  if (at !== tokens.length) throw new Error(`rest in ${cell.f}`);
  return value;
}
