/**
 * The style sheets that React Aria writes into a page itself: how a finger may move what can be pressed, and that what
 * lies under a dialog does not scroll along. The texts never change, so a policy can name them by their hashes where a
 * nonce would be a different page for everybody. A test reads them in the library, so that a new release of it that
 * writes others fails there.
 */
export const componentStyles: readonly string[] = [
  `@layer {
  [data-react-aria-pressable] {
    touch-action: pan-x pan-y pinch-zoom;
  }
}`,
  `@layer {
  * {
    overscroll-behavior: contain;
  }
}`,
]
