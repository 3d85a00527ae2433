/** Resolves when the person or the system asks the process to end. */
export function stopSignal(): Promise<void> {
  return new Promise((stop) => {
    process.once('SIGINT', () => stop())
    process.once('SIGTERM', () => stop())
  })
}
