/** Size of the engine in bytes, unpacked; written in by the build. */
declare const __WASM_BYTES__: number;

/** Written in by the build from data/schemas: by dataset and field, the values of the fields with closed lists. */
declare module 'virtual:closed-values' {
  export const closedValues: Record<
    'training' | 'assessment' | 'competition' | 'supply',
    Record<string, string[]>
  >;
}
