/** Where what was reported can be looked up: a link where it is a web address, otherwise its words. */
export function Evidence({ evidence }: { readonly evidence: string }) {
  if (evidence === '') return null
  if (!isWebAddress(evidence)) return <>Evidence: {evidence}.</>
  return (
    <a href={evidence} rel="noopener noreferrer" target="_blank">
      Evidence<span className="vh"> (opens in a new tab)</span>
    </a>
  )
}

/** Only http and https: nothing a page could be made to run. */
function isWebAddress(text: string): boolean {
  return URL.canParse(text) && ['http:', 'https:'].includes(new URL(text).protocol)
}
