import type { VoucherUse } from '../../../query/supplyQueries';

/** Vouchers of a unit or a year. */
export interface VoucherLine extends Pick<VoucherUse, 'issued' | 'used' | 'issuedUnknown' | 'overused'> {
  key: string;
  /** used ÷ issued of the batches whose use is filled in; null without such. */
  share: number | null;
}

/** One line of all rows together. */
export function sumVouchers(key: string, rows: readonly VoucherUse[]): VoucherLine {
  const sum = (valueOf: (row: VoucherUse) => number) => rows.reduce((total, row) => total + valueOf(row), 0);
  const [issued, used, issuedUnknown] = [
    sum((row) => row.issued),
    sum((row) => row.used),
    sum((row) => row.issuedUnknown),
  ];
  const known = issued - issuedUnknown;
  return {
    key,
    issued,
    used,
    issuedUnknown,
    overused: sum((row) => row.overused),
    share: known > 0 ? used / known : null,
  };
}

/** Lines by year, oldest first, or by unit in the order of `orderOf`. */
export function voucherLines(
  rows: readonly VoucherUse[],
  by: 'unit' | 'year',
  orderOf: (unit: string) => number,
): VoucherLine[] {
  const keys = [...new Set(rows.map((row) => String(row[by])))];
  return keys
    .map((key) =>
      sumVouchers(
        key,
        rows.filter((row) => String(row[by]) === key),
      ),
    )
    .sort((one, other) =>
      by === 'unit' ? orderOf(one.key) - orderOf(other.key) : Number(one.key) - Number(other.key),
    );
}
