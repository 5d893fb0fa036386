/** 每万人完成数: how many for every 10,000 residents. Null without a population. */
export function perTenThousand(count: number, population: number | null): number | null {
  return population === null || population <= 0 ? null : (count * 10_000) / population;
}
