/** Hands a file to the browser to save under this name. */
export function saveFile(content: Blob, name: string): void {
  const address = URL.createObjectURL(content)
  const link = document.createElement('a')
  link.href = address
  link.download = name
  link.click()
  // The download has the file once the click's turn is over.
  setTimeout(() => URL.revokeObjectURL(address), 0)
}
