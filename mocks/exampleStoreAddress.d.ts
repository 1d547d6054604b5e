/** The store with the example in it, compressed: written when the demonstration is built. */
declare module 'virtual:example-store' {
  const address: string
  export default address
}
