import { followRoom } from './follow-room.ts'
import { printSlides } from './print.ts'

/**
 * What nobody wants first: printing, and following the window. `room` is what was asked of it; none where the address
 * itself says what the page is to be.
 */
export function beReady(room: MediaQueryList | undefined): void {
  printSlides()
  if (room) followRoom(room)
}
