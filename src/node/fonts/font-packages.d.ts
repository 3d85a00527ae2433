/** What we use of two packages that bring no types: https://github.com/papandreou */
declare module 'subset-font' {
  export default function subsetFont(
    font: Buffer,
    text: string,
    options: { targetFormat: 'truetype'; keepFeatures: string[] },
  ): Promise<Buffer>
}
declare module 'fontverter' {
  const fontverter: { convert(font: Buffer, format: 'truetype' | 'woff2'): Promise<Buffer> }
  export default fontverter
}
