/** Tables are imported as text: inlined by the bundler, read by `scripts/tsv.ts` when run from source. */
declare module '*.tsv' {
  const text: string;
  export default text;
}

/** Files of bytes: inlined by the bundler likewise. */
declare module '*.bin' {
  const bytes: Uint8Array;
  export default bytes;
}
