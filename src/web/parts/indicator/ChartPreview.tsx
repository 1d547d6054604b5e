import { lazy, Suspense, useState } from 'react'
import { Button } from '../../ui/Button.tsx'

const Dialog = lazy(() => import('../../ui/Dialog.tsx').then((module) => ({ default: module.Dialog })))

type Props = {
  /** Absent where the picture is refused: its size is told all the same. */
  readonly svg: string | null
  readonly headline: string
  readonly width: number
  readonly height: number
}

/** The picture as it will leave, small beside the page; at its own size, to be read, when enlarged. */
export function ChartPreview({ svg, headline, width, height }: Props) {
  const [isLarge, setIsLarge] = useState(false)
  const picture = svg === null ? undefined : `data:image/svg+xml,${encodeURIComponent(svg)}`
  return (
    <>
      <p className="small quiet preview-line">
        Preview, {width} by {height}
        {picture && (
          <Button look="plain" onClick={() => setIsLarge(true)}>
            Enlarge
          </Button>
        )}
      </p>
      {picture && (
        <img className="preview" alt={`Preview: ${headline}`} width={width} height={height} src={picture} />
      )}
      {picture && isLarge && (
        <Suspense>
          <Dialog wide title={`Preview, ${width} by ${height}`} onClose={() => setIsLarge(false)}>
            {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- what scrolls must be reached by keys */}
            <section className="preview-large" aria-label="The picture" tabIndex={0}>
              <img className="preview" alt={headline} width={width} height={height} src={picture} />
            </section>
          </Dialog>
        </Suspense>
      )}
    </>
  )
}
