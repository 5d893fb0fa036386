/** Tells whoever watches (User Timing) what took from `since` (ms, performance.now) until now; nothing is kept. */
export function took(name: string, since: number, detail?: unknown): void {
  performance.measure(name, { start: since, detail });
  performance.clearMeasures(name);
}

/** Calls back once what was changed just now has been painted. */
export function afterPaint(done: () => void): void {
  requestAnimationFrame(() => setTimeout(done));
}
