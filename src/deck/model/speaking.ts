/** People speak about 130 words a minute when they brief. */
export const WORDS_PER_MINUTE = 130
