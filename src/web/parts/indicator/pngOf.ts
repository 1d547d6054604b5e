import { exportHeight, exportWidth } from '../../../chart/exportSheet.ts'

/** A picture's SVG as PNG, `scale` times 1200 by 675. Whatever the SVG needs must be inside it. */
export async function pngOf(svg: string, scale: 1 | 2): Promise<Blob> {
  const address = URL.createObjectURL(new Blob([svg], { type: 'image/svg+xml' }))
  try {
    const picture = new Image()
    picture.src = address
    await picture.decode()
    const canvas = document.createElement('canvas')
    canvas.width = exportWidth * scale
    canvas.height = exportHeight * scale
    const paper = canvas.getContext('2d')
    if (!paper) throw new Error('This browser gives no canvas to draw on')
    paper.drawImage(picture, 0, 0, canvas.width, canvas.height)
    return await new Promise((resolve, reject) => {
      canvas.toBlob(
        (png) => (png ? resolve(png) : reject(new Error('This browser could not make a PNG'))),
        'image/png',
      )
    })
  } finally {
    URL.revokeObjectURL(address)
  }
}
