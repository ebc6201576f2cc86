declare module 'subset-font' {
  interface SubsetOptions {
    readonly targetFormat: 'woff2' | 'woff' | 'sfnt';
    readonly noHinting?: boolean;
    readonly keepFeatures?: readonly string[];
  }
  // The package's own shape.
  // eslint-disable-next-line no-restricted-exports
  export default function subsetFont(
    font: Buffer,
    text: string,
    options: SubsetOptions,
  ): Promise<Buffer>;
}
