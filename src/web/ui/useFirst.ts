import { useState } from 'react'

/** The value as it was when the component was first drawn: what a person saw when they began. */
export const useFirst = <T>(value: T): T => useState(value)[0]
