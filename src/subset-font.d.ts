declare module 'subset-font' {
  type Axis = number | { min: number; max: number; default?: number }
  interface SubsetOptions {
    targetFormat: 'woff2' | 'truetype'
    keepFeatures: string[]
    variationAxes: Record<string, Axis>
  }
  export default function subsetFont(font: Buffer, text: string, options: SubsetOptions): Promise<Buffer>
}
