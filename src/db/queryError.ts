/** A statement failed: its name and text for the reader of a report, the engine's words as the cause. */
export class QueryError extends Error {
  constructor(
    readonly query: string,
    readonly sql: string,
    cause: unknown,
  ) {
    super(`query failed: ${query}: ${cause instanceof Error ? cause.message : String(cause)}`, { cause });
    this.name = 'QueryError';
  }
}
