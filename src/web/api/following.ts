/** A change with the version that was seen of what it changes. */
export type Following<T> = T & { readonly seen: string }
