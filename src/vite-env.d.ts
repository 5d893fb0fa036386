/** Size of the engine in bytes, unpacked; written in by the build. */
declare const __WASM_BYTES__: number;
