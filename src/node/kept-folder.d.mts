export const SEAL: string
export function keptFolder(
  cache: string,
  name: string,
  fill: (folder: string) => Promise<unknown>,
): Promise<string>
export function isWhole(folder: string): boolean
