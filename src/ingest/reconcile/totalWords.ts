/** For which rows above it a total stands: those since the last total, all, or all and those of earlier pages. */
export type Scope = 'section' | 'all' | 'running';

const plain = (word: string) => word.replace(/[\s\u200b]/g, '');

export function scopeOf(word: string): Scope {
  const text = plain(word);
  if (/累计|过次页|转下页|结转(?:下|次)页/.test(text)) return 'running';
  return /小计|本页|本月|本季|本期/.test(text) ? 'section' : 'all';
}

/** Whether the row brings in what earlier pages came to. */
export function carries(word: string): boolean {
  return /^(?:承前页|承上页|接上页|上页结转)/.test(plain(word));
}

/** A number said in words, such as 合计：2人，补贴金额5874.00元. */
export interface SaidInWords {
  /** What stands before the number; empty where it is the total's own. */
  label: string;
  value: number;
  unit: string;
}

/** What words say of a column: under its name, or as persons where it counts them. */
export function valueInWords(
  said: readonly SaidInWords[],
  { label: heading, isCount }: { label: string; isCount: boolean },
): number | null {
  const name = heading.replace(/[（(].*$/, '');
  const found = said.find(({ label, unit }) =>
    label === '' ? isCount && /^(?:人次|人|名)$/.test(unit) : name.includes(label) || label.includes(name),
  );
  return found?.value ?? null;
}

/** The numbers of a total that stands in one cell. */
export function saidInWords(text: string): SaidInWords[] {
  const pattern =
    /([^\d\s：:，,；;。、¥￥]*)[：:]?[¥￥]?(\d[\d,]*(?:\.\d+)?)(万元|人次|元|人|名|个|学时|课时)?/gu;
  return [...text.matchAll(pattern)].map(([, before = '', digits = '', unit = '']) => ({
    label: before.replace(/^(?:.*[合小总累共]计|总数)/u, ''),
    value: Number(digits.replaceAll(',', '')) * (unit === '万元' ? 10_000 : 1),
    unit,
  }));
}
