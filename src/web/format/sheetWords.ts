import { longDate } from '../../domain/time/dateWords.ts'
import { isoDate } from '../../domain/time/isoDate.ts'

type Standing = { readonly asAt: string; readonly illustrative?: boolean | undefined }

/** "Healthy Harrow, Q2 2010/11, as it stood on 29 November 2010 (illustrative figures)": what each sheet of a page on paper says. */
export const sheetWords = (of: string, { asAt, illustrative }: Standing): string =>
  `${of}, as it stood on ${longDate(isoDate(asAt))}${illustrative ? ' (illustrative figures)' : ''}`
