/** A drawing's SVG as PNG of so many pixels. Whatever the SVG needs must be inside it. */
export async function pngOf(
  svg: string,
  { width, height }: { readonly width: number; readonly height: number },
): Promise<Uint8Array> {
  const address = URL.createObjectURL(new Blob([svg], { type: 'image/svg+xml' }))
  try {
    const picture = new Image()
    picture.src = address
    await picture.decode()
    const canvas = document.createElement('canvas')
    canvas.width = width
    canvas.height = height
    const paper = canvas.getContext('2d')
    if (!paper) throw new Error('This browser gives no canvas to draw on')
    paper.drawImage(picture, 0, 0, width, height)
    const png = await new Promise<Blob>((resolve, reject) => {
      canvas.toBlob(
        (made) => (made ? resolve(made) : reject(new Error('This browser could not make a PNG'))),
        'image/png',
      )
    })
    return new Uint8Array(await png.arrayBuffer())
  } finally {
    URL.revokeObjectURL(address)
  }
}
