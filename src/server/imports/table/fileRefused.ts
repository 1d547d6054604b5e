/**
 * The file as a whole cannot be read. Thrown, because it comes up in the middle of a stream; the import's edge
 * turns it into an answer. The message is a sentence for the person who sent it, with how to mend it.
 */
export class FileRefused extends Error {
  override readonly name = 'FileRefused'
}
