/** Whether a dated line of reference data holds on an ISO day; both its days are included. */
export function holdsOn({ from, to }: { from: string; to: string | null }, day: string): boolean {
  return from <= day && (to === null || day <= to);
}
