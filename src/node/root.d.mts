export const ROOT: string
export const CACHE: string
export function libraryFolder(name: string): string
