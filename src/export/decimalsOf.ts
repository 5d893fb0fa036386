/** Decimals (0–2) that a column's number is printed with; a share among counts keeps its own: 7.76 must not read as 8. */
export function decimalsOf(value: number, column: number | null): 0 | 1 | 2 {
  const needed = ([0, 1] as const).find((digits) => Number(value.toFixed(digits)) === value) ?? 2;
  return Math.max(column ?? 0, needed) as 0 | 1 | 2;
}
