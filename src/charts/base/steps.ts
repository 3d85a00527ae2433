/** Steps of a presenter in kinds where each row says from which step on it is shown. */

/** What may be shown from a step on, counted from 0; without one, always. */
export interface Stepped {
  step?: number | undefined
}

/** A chart that may name its steps. */
export interface WithSteps {
  steps?: { label: string }[] | undefined
}

/** The step that shows all, from 0; what paper shows. */
export const lastStep = ({ steps = [] }: WithSteps): number => Math.max(0, steps.length - 1)

/** Whether a step shows this already. */
export const isShown = ({ step: first = 0 }: Stepped, step: number): boolean => step >= first

/** What each step shows, in the words of the file; none without steps. */
export const labelsOf = ({ steps = [] }: WithSteps): string[] => steps.map(({ label }) => label)
