/** Lets others on the same thread have their turn: requests that read, or ask how long work stands, or stop it. */
export const letOthersGo = () => new Promise<void>((resolve) => setTimeout(resolve, 0))
