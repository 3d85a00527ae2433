/** What the cells of a column stand under: its id, or its name where it has none. */
export const keyOf = ({ id, name }: { id?: string | undefined; name: string }): string => id ?? name
