/** Bytes of a kilobyte, wherever one is told or held to a budget: as browsers and file managers on most systems count. */
export const KB = 1024
