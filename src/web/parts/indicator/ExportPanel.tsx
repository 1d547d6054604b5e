import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { ChartFigures } from '../../../chart/chartFigures.ts'
import { exportFileName } from '../../../chart/exportFileName.ts'
import { exportHeight, exportSheetSvg, exportWidth } from '../../../chart/exportSheet.ts'
import type { IndicatorPage } from '../../../contract/indicators.ts'
import type { Partnership } from '../../../contract/partnership.ts'
import { isoDate } from '../../../domain/time/isoDate.ts'
import { Button } from '../../ui/Button.tsx'
import { Notice } from '../../ui/Notice.tsx'
import { sayDone } from '../../ui/sayDone.ts'
import { TextArea } from '../../ui/TextArea.tsx'
import { useHeldState } from '../../ui/useHeldState.ts'
import { embeddedFaces } from './embeddedFaces.ts'
import { exportedFile, type ExportFormat, extensions } from './exportedFile.ts'
import { exportSheetOf } from '../../../papers/sheet/exportSheetOf.ts'
import { figuresToPaste } from './figuresToPaste.ts'
import { quarterFromSlug } from '../../../domain/time/quarterFromSlug.ts'
import { RadioChoice } from './RadioChoice.tsx'
import { saveFile } from './saveFile.ts'

type Props = {
  readonly page: IndicatorPage
  readonly partnership: Partnership
  readonly figures: ChartFigures
  readonly headline: string
}

const formats = [
  { value: 'png2', words: 'Word or PowerPoint: PNG, twice size' },
  { value: 'png1', words: 'Web page: PNG, 1200 by 675' },
  { value: 'svg', words: 'Print: SVG' },
  { value: 'csv', words: 'Reuse: CSV of what is drawn' },
] as const

/** The chart as a picture or as figures that stand on their own, or what it still lacks. */
export function ExportPanel({ page, partnership, figures, headline }: Props) {
  const [written, hold] = useHeldState(`headline ${page.id} ${page.quarter} ${page.asAt}`, headline)
  const [format, setFormat] = useState<ExportFormat>('png2')
  const [failed, setFailed] = useState('')
  const { data: fonts = [] } = useQuery({
    queryKey: ['typefaces'],
    queryFn: embeddedFaces,
    staleTime: Number.POSITIVE_INFINITY,
  })
  const sheet = exportSheetOf(page, partnership, { figures, headline: written })
  const preview = exportSheetSvg(sheet)
  const name = `${exportFileName({
    area: partnership.area.name,
    reference: page.reference,
    title: page.definition.title,
    quarter: quarterFromSlug(page.quarter),
    asAt: isoDate(page.asAt),
  })}.${extensions[format]}`

  const attempt = (doing: Promise<void>, done: string, undone: string) => {
    doing.then(
      () => {
        setFailed('')
        sayDone(done)
      },
      (failure: Error) => setFailed(`${undone} ${failure.message}.`),
    )
  }
  const refused = preview.outcome === 'refused'
  return (
    <>
      <p className="small quiet">
        Preview, {exportWidth} by {exportHeight}
      </p>
      {preview.outcome === 'drawn' && (
        <img
          className="preview"
          alt={`Preview: ${written}`}
          width={exportWidth}
          height={exportHeight}
          src={`data:image/svg+xml,${encodeURIComponent(
            fonts.length > 0 ? svgOf(exportSheetSvg({ ...sheet, fonts })) : preview.svg,
          )}`}
        />
      )}
      <TextArea label="Headline" rows={3} value={written} onWrite={hold} />
      <RadioChoice legend="For" value={format} choices={formats} onChoose={setFormat} />
      {refused ? (
        <Notice look="red" role="alert">
          <p>
            <b>Not ready to publish.</b> It lacks its {preview.missing.join(', ')}.
          </p>
        </Notice>
      ) : (
        <Notice look="done">
          <p>
            <b>Ready to publish.</b> Headline, unit, source, notes, as-at date and status are all on it.
          </p>
        </Notice>
      )}
      <p className="small file-name">{name}</p>
      {failed && (
        <Notice look="red" role="alert">
          <p>{failed}</p>
        </Notice>
      )}
      <p className="actions">
        <Button
          look="first"
          aria-disabled={refused}
          onClick={() =>
            refused ||
            attempt(
              exportedFile(format, sheet).then((content) => saveFile(content, name)),
              `${name} has been handed to your browser to save.`,
              'The file was not made.',
            )
          }
        >
          Download
        </Button>
        <Button
          aria-disabled={refused}
          onClick={() =>
            refused ||
            attempt(
              navigator.clipboard.write([new ClipboardItem({ 'image/png': exportedFile('png2', sheet) })]),
              'The image is on the clipboard.',
              'The image was not copied.',
            )
          }
        >
          Copy image
        </Button>
        <Button
          onClick={() =>
            attempt(
              navigator.clipboard.writeText(figuresToPaste(sheet)),
              'The figures are on the clipboard, ready to paste into a spreadsheet.',
              'The figures were not copied.',
            )
          }
        >
          Copy figures
        </Button>
      </p>
    </>
  )
}

const svgOf = (outcome: ReturnType<typeof exportSheetSvg>): string =>
  outcome.outcome === 'drawn' ? outcome.svg : ''
