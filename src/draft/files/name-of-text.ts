/** The name of a file in, what pages call its text until the author says better out: “final-report_2.docx” → “Final report 2”. */
export function nameOfText(file: string): string {
  const words = file
    .replace(/\.[^.]+$/u, '')
    .replace(/_+|(?<=\p{L})-+(?=\p{L})/gu, ' ')
    .trim()
  // Not “iPhone sales”.
  return words.replace(/^\p{Ll}(?!\p{Lu})/u, (first) => first.toUpperCase()) || 'Text'
}
