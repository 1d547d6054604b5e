declare module '@rdfjs/dataset' {
  import type { Options } from '@zazuko/rdf-parser-csvw'
  const factory: { dataset(quads: Iterable<unknown>): Options['metadata'] }
  export default factory
}
