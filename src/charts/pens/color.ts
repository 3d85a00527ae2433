/**
 * Colour arithmetic for palettes: WCAG 2 contrast, CIEDE2000 difference, and the simulation of
 * colour-vision deficiency by Machado, Oliveira & Fernandes (2009), severity 1.0, in linear RGB.
 */
type Triple = [number, number, number]

const MATRICES = {
  normal: [
    [1, 0, 0],
    [0, 1, 0],
    [0, 0, 1],
  ],
  protan: [
    [0.152286, 1.052583, -0.204868],
    [0.114503, 0.786281, 0.099216],
    [-0.003882, -0.048116, 1.051998],
  ],
  deutan: [
    [0.367322, 0.860646, -0.227968],
    [0.280085, 0.672501, 0.047413],
    [-0.01182, 0.04294, 0.968881],
  ],
  tritan: [
    [1.255528, -0.076749, -0.178779],
    [-0.078411, 0.930809, 0.147602],
    [0.004733, 0.691367, 0.3039],
  ],
} satisfies Record<string, Triple[]>

export type Vision = keyof typeof MATRICES
export const VISIONS = Object.keys(MATRICES) as Vision[]

const dot = (a: Triple, b: Triple): number => a[0] * b[0] + a[1] * b[1] + a[2] * b[2]
const radians = (degrees: number): number => (degrees * Math.PI) / 180

function linear(hex: string): Triple {
  return [1, 3, 5].map((at) => {
    const c = Number.parseInt(hex.slice(at, at + 2), 16) / 255
    return c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4
  }) as Triple
}

/** Relative luminance, 0 to 1 (WCAG 2). */
export const luminance = (hex: string): number => dot(linear(hex), [0.2126, 0.7152, 0.0722])

/** Contrast ratio, 1 to 21 (WCAG 2). */
export function contrast(one: string, other: string): number {
  const [dark, light] = [luminance(one), luminance(other)].sort((a, b) => a - b) as [number, number]
  return (light + 0.05) / (dark + 0.05)
}

/** CIELAB (D65) of a colour as seen with a given vision. */
function lab(hex: string, vision: Vision): Triple {
  const seen = (MATRICES[vision] as Triple[]).map((row) =>
    Math.min(1, Math.max(0, dot(row, linear(hex)))),
  ) as Triple
  const [x, y, z] = [
    dot([0.4124564, 0.3575761, 0.1804375], seen) / 0.95047,
    dot([0.2126729, 0.7151522, 0.072175], seen),
    dot([0.0193339, 0.119192, 0.9503041], seen) / 1.08883,
  ].map((v) => (v > 216 / 24389 ? Math.cbrt(v) : ((24389 / 27) * v + 16) / 116)) as Triple
  return [116 * y - 16, 500 * (x - y), 200 * (y - z)]
}

/** CIEDE2000 difference of two colours as seen with a given vision (Sharma, Wu & Dalal 2005). */
export function deltaE(one: string, other: string, vision: Vision): number {
  const [L1, a1, b1] = lab(one, vision)
  const [L2, a2, b2] = lab(other, vision)
  const meanC = (Math.hypot(a1, b1) + Math.hypot(a2, b2)) / 2
  const G = 0.5 * (1 - Math.sqrt(meanC ** 7 / (meanC ** 7 + 25 ** 7)))
  const polar = (a: number, b: number) => ({
    C: Math.hypot(a * (1 + G), b),
    h: ((Math.atan2(b, a * (1 + G)) * 180) / Math.PI + 360) % 360,
  })
  const p1 = polar(a1, b1)
  const p2 = polar(a2, b2)
  const isGrey = p1.C * p2.C === 0
  const turn = isGrey ? 0 : ((p2.h - p1.h + 540) % 360) - 180
  const dH = 2 * Math.sqrt(p1.C * p2.C) * Math.sin(radians(turn / 2))
  const L = (L1 + L2) / 2
  const C = (p1.C + p2.C) / 2
  const h = isGrey ? p1.h + p2.h : (p1.h + turn / 2 + 360) % 360
  const T =
    1 -
    0.17 * Math.cos(radians(h - 30)) +
    0.24 * Math.cos(radians(2 * h)) +
    0.32 * Math.cos(radians(3 * h + 6)) -
    0.2 * Math.cos(radians(4 * h - 63))
  const l = (L2 - L1) / (1 + (0.015 * (L - 50) ** 2) / Math.sqrt(20 + (L - 50) ** 2))
  const c = (p2.C - p1.C) / (1 + 0.045 * C)
  const k = dH / (1 + 0.015 * C * T)
  const rotation =
    -2 * Math.sqrt(C ** 7 / (C ** 7 + 25 ** 7)) * Math.sin(radians(60 * Math.exp(-(((h - 275) / 25) ** 2))))
  return Math.sqrt(l * l + c * c + k * k + rotation * c * k)
}
