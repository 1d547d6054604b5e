/** Something to say to the person at the terminal, who is then left with everything as it was. */
export class Stopped extends Error {
  override readonly name = 'Stopped'
}
