/** Tables are imported as text: inlined by the bundler, read by `scripts/tsv.ts` when run from source. */
declare module '*.tsv' {
  const text: string;
  export default text;
}
