import type { ChartFormat } from '../../../papers/paperFormats.ts'
import type { PictureOptions } from '../../../papers/picture/chartPicture.ts'
import { RadioChoice } from '../../ui/RadioChoice.tsx'

const formats = [
  { value: 'png', words: 'Picture: PNG' },
  { value: 'svg', words: 'Drawing: SVG, sharp at any size' },
  { value: 'csv', words: 'Figures drawn: CSV' },
] as const
const sizes = [
  { value: 'slide', words: 'A slide' },
  { value: 'paper', words: 'A paper, 170 mm wide' },
  { value: 'web', words: 'A web page' },
] as const
const inks = [
  { value: 'colour', words: 'Colour' },
  { value: 'black', words: 'Black and white' },
] as const
const densities = [
  { value: '1', words: 'Screen' },
  { value: '2', words: 'Twice as sharp' },
  { value: 'print', words: 'Print, 300 dots an inch' },
] as const

type Props = {
  readonly format: ChartFormat
  readonly options: PictureOptions
  readonly onFormat: (format: ChartFormat) => void
  readonly onOptions: (options: PictureOptions) => void
}

/** What file of the chart, and for a picture what it is for and how it is to be printed. */
export function PictureChoices({ format, options, onFormat, onOptions }: Props) {
  return (
    <>
      <RadioChoice legend="File" value={format} choices={formats} onChoose={onFormat} />
      {format !== 'csv' && (
        <>
          <RadioChoice
            legend="For"
            value={options.size}
            choices={sizes}
            onChoose={(size) => onOptions({ ...options, size })}
          />
          <RadioChoice
            legend="Ink"
            value={options.ink}
            choices={inks}
            onChoose={(ink) => onOptions({ ...options, ink })}
          />
        </>
      )}
      {format === 'png' && (
        <RadioChoice
          legend="Sharpness"
          value={options.density === 'print' ? 'print' : options.density === 1 ? '1' : '2'}
          choices={densities}
          onChoose={(chosen) =>
            onOptions({ ...options, density: chosen === 'print' ? 'print' : chosen === '1' ? 1 : 2 })
          }
        />
      )}
    </>
  )
}
