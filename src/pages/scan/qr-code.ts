/** A QR code (ISO/IEC 18004) as a drawing, made while the deck is built. */

import { correction, generate } from 'lean-qr'
import { toSvgPath } from 'lean-qr/extras/svg'
import { type Html, html } from '../../deck/model/html.ts'

/** Light modules around the code, as the standard asks for (ISO/IEC 18004, 6.3.8). */
export const QUIET_ZONE = 4
/** Width and height where no style sheet says another, in CSS pixels. */
const SIZE = 132

/**
 * An address in, a square drawing out: dark on a white plate in every theme, since readers look for dark modules on a
 * light ground. Error correction is M (15 %) or, where the same size has room for it, more. It is hidden from
 * assistive technology: whoever shows it prints the address beside it. Throws for more than 2,331 bytes.
 */
export function renderQrCode(address: string): Html {
  const code = generate(address, { minCorrectionLevel: correction.M })
  const side = code.size + 2 * QUIET_ZONE
  const box = `${-QUIET_ZONE} ${-QUIET_ZONE} ${side} ${side}`
  const plate = `M${-QUIET_ZONE} ${-QUIET_ZONE}h${side}v${side}h${-side}z`
  const size = html`viewBox="${box}" width="${SIZE}" height="${SIZE}"`
  return html`<svg class="qr-code" ${size} shape-rendering="crispEdges" aria-hidden="true">\
<path fill="#fff" d="${plate}"/><path fill="#000" d="${toSvgPath(code)}"/></svg>`
}
