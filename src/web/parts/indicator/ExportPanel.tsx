import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { ChartFigures } from '../../../chart/chartFigures.ts'
import { exportFileName } from '../../../chart/exportFileName.ts'
import { sheetSizes } from '../../../chart/exportSheet.ts'
import type { IndicatorPage } from '../../../contract/indicators.ts'
import type { Partnership } from '../../../contract/partnership.ts'
import { isoDate } from '../../../domain/time/isoDate.ts'
import { useStanding } from '../../api/meQueries.ts'
import { Button } from '../../ui/Button.tsx'
import { Notice } from '../../ui/Notice.tsx'
import { sayDone } from '../../ui/sayDone.ts'
import { TextArea } from '../../ui/TextArea.tsx'
import { useHeldState } from '../../ui/useHeldState.ts'
import { ExportButton } from '../papers/ExportButton.tsx'
import { ChartPreview } from './ChartPreview.tsx'
import { embeddedFaces } from './embeddedFaces.ts'
import { type ChartFormat, formatFacts } from '../../../papers/paperFormats.ts'
import { pictureEnding } from '../../../papers/paperFileName.ts'
import { pictureSvg, usualPicture } from '../../../papers/picture/chartPicture.ts'
import { exportedFile } from './exportedFile.ts'
import { PictureChoices } from './PictureChoices.tsx'
import { exportSheetOf } from '../../../papers/sheet/exportSheetOf.ts'
import { figuresToPaste } from './figuresToPaste.ts'
import { quarterFromSlug } from '../../../domain/time/quarterFromSlug.ts'
import { saveFile } from '../../ui/saveFile.ts'

type Props = {
  readonly page: IndicatorPage
  readonly partnership: Partnership
  readonly figures: ChartFigures
  readonly headline: string
}

/** The chart as a picture or as figures that stand on their own, or what it still lacks. */
export function ExportPanel({ page, partnership, figures, headline }: Props) {
  const [written, hold] = useHeldState(`headline ${page.id} ${page.quarter} ${page.asAt}`, headline)
  const [format, setFormat] = useState<ChartFormat>('png')
  const [options, setOptions] = useState(usualPicture)
  const [failed, setFailed] = useState('')
  const isMember = useStanding().may('readTheScorecards')
  const { data: fonts = [] } = useQuery({
    queryKey: ['typefaces'],
    queryFn: embeddedFaces,
    staleTime: Number.POSITIVE_INFINITY,
  })
  const sheet = exportSheetOf(page, partnership, { figures, headline: written })
  const preview = pictureSvg(sheet, options, fonts)
  const { width, height } = sheetSizes[options.size]
  const name = `${exportFileName({
    area: partnership.area.name,
    reference: page.reference,
    title: page.definition.title,
    quarter: quarterFromSlug(page.quarter),
    asAt: isoDate(page.asAt),
  })}${pictureEnding(format, options)}.${formatFacts[format].extension}`

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
      <ChartPreview
        svg={preview.outcome === 'drawn' ? preview.svg : null}
        headline={written}
        width={width}
        height={height}
      />
      <TextArea label="Headline" rows={3} value={written} onWrite={hold} />
      <PictureChoices format={format} options={options} onFormat={setFormat} onOptions={setOptions} />
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
              exportedFile(format, sheet, options).then((content) => saveFile(content, name)),
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
              navigator.clipboard.write([
                new ClipboardItem({ 'image/png': exportedFile('png', sheet, options) }),
              ]),
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
      {isMember && (
        <p className="actions">
          <ExportButton
            words="Other files: paper, slides, workbook, data"
            view={{
              kind: 'indicator',
              id: page.id,
              title: `${page.reference} ${page.definition.title}`,
              quarter: page.quarter,
              asAt: page.past ? page.asAt : undefined,
              groups: [],
              rows: [],
              total: 1,
            }}
          />
        </p>
      )}
    </>
  )
}
