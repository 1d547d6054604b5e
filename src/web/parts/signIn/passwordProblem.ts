/** What the length of a new password lacks, in a sentence; null when it will do. The other rules are the service’s. */
export function passwordProblem(
  password: string,
  { least, most }: { readonly least: number; readonly most: number },
): string | null {
  const length = [...password].length
  if (length === 0) return 'Choose a password.'
  if (length < least) return `It has ${length} characters: add at least ${least - length} more.`
  if (length > most) return `It has ${length} characters: ${most} is the most.`
  return null
}
