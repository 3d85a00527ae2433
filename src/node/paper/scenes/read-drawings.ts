import type { Box, Group, Run, Shape, Text as TextBox } from '../../office/scene.ts'
import type { Shapes } from './tools.ts'

/** A text of a drawing, how far down it stands, whether it is made of several, and the plates drawn before it. */
interface Line {
  text: TextBox
  base: number
  isJoined: boolean
  plates: Plate[]
}

/** An opaque shape. */
interface Plate {
  box: Box
  color: string
}

/** Charts, signs and logos. */
export function addDrawings(): void {
  const tools = window.sceneTools
  Object.assign(tools, { drawing, picture } satisfies Pick<Shapes, 'drawing' | 'picture'>)

  function drawing(svg: SVGSVGElement): void {
    const shown = [...svg.querySelectorAll<SVGElement>('*')].filter(
      (part) => !part.closest('defs, symbol, clipPath') && !tools.isHidden(part),
    )
    const parts = inLines(shown.flatMap((part) => partsOf(part, svg).map((made) => ({ part, made }))))
    if (parts.length === 0) return
    const alt = svg.getAttribute('role') === 'img' ? svg.getAttribute('aria-label') : null
    const group: Group = { kind: 'group', box: tools.boxOf(svg.getBoundingClientRect()), parts }
    tools.at.last = undefined
    if (alt) tools.at.over.push({ ...group, alt })
    else if (svg.matches('.art')) tools.at.behind.push(group)
    else tools.at.under.push(group)
  }

  /** Texts a space apart on one line are one: in wider letters the second makes way, or both, for the mark behind. */
  function inLines(all: { part: SVGElement; made: Group['parts'][number] }[]): Group['parts'] {
    const marks = all.flatMap(({ part, made }) =>
      made.kind === 'shape' ? [tools.boxOf(part.getBoundingClientRect())] : [],
    )
    const lines: Line[] = []
    const plates: Plate[] = []
    const things = all.flatMap(({ part, made }): Group['parts'] => {
      if (made.kind === 'shape') {
        const { fill } = made
        if (fill && fill.alpha > 0.999)
          plates.push({ box: tools.boxOf(part.getBoundingClientRect()), color: fill.color })
        return [made]
      }
      const base = baseOf(part)
      const line = lines.find((one) => isSpaceBefore(one, { text: made, base }))
      if (!line) {
        lines.push({ text: made, base, isJoined: false, plates: [...plates] })
        return [made]
      }
      join(line.text, made, part)
      line.isJoined = true
      return []
    })
    for (const line of lines) {
      hold(line, lines, marks)
      ground(line)
    }
    return things
  }

  /** Wider letters bring the colour of their plate along, where it ends close to them. */
  function ground({ text, plates }: Line): void {
    const { x, y, width, height } = text.box
    // The room below its letters may hang out: on a lower plate it would cover what stands beside it.
    const isUnder = ({ box }: Plate) =>
      box.x < x + 1 && box.x + box.width > x + 1 && box.y < y + 1.5 && box.y + box.height > y + height * 0.85
    const plate = plates.findLast(isUnder)
    if (!plate || text.turned !== 0) return
    const [before, behind] = [x - plate.box.x, plate.box.x + plate.box.width - x - width]
    const { align } = text.paragraphs[0] ?? {}
    const room = align === 'r' ? before : align === 'ctr' ? 2 * Math.min(before, behind) : behind
    if (room < width * 0.15)
      for (const run of text.paragraphs.flatMap(({ runs }) => runs)) run.ground = plate.color
  }

  /** To which side wider letters make a text grow: away from the mark behind it, but in a column all begin together. */
  function hold({ text, isJoined }: Line, lines: Line[], marks: Box[]): void {
    const { x, width } = text.box
    const isOfColumn = lines.some((other) => other.text !== text && Math.abs(other.text.box.x - x) < 1)
    if (text.paragraphs[0]?.align !== 'l') return
    if (isBeforeMark(text.box, marks) && (isJoined || !isOfColumn))
      for (const one of text.paragraphs) one.align = 'r'
    // A long one breaks before it leaves the slide.
    else if (isJoined && x + width * 1.25 > tools.at.origin.width) {
      text.isWrapped = true
      text.box.width = tools.at.origin.width - 24 - x
    }
  }

  function isSpaceBefore(
    { text: before, base }: Pick<Line, 'text' | 'base'>,
    { text: behind, base: other }: Pick<Line, 'text' | 'base'>,
  ): boolean {
    const [run] = behind.paragraphs[0]?.runs ?? []
    const apart = behind.box.x - before.box.x - before.box.width
    const isLevel = Math.abs(base - other) < 1 && before.turned === 0 && behind.turned === 0
    // Heads of columns are close together; each keeps the middle of its own.
    const isCentred = [before, behind].some(({ paragraphs }) => paragraphs[0]?.align === 'ctr')
    return isLevel && !isCentred && run !== undefined && apart > -1 && apart < run.size * 0.8
  }

  function baseOf(part: Element): number {
    const [y] = part instanceof SVGTextElement ? part.y.baseVal : []
    const at = (part as SVGGraphicsElement).getScreenCTM()
    return at ? new DOMPoint(0, y?.value ?? 0).matrixTransform(at).y : 0
  }

  function join(before: TextBox, behind: TextBox, part: Element): void {
    const { box } = before
    const runs = behind.paragraphs.flatMap((paragraph) => paragraph.runs)
    const room: Run[] = []
    tools.gap(behind.box.x - box.x - box.width, part, room)
    before.paragraphs[0]?.runs.push(...room, ...runs)
    const y = Math.min(box.y, behind.box.y)
    const width = behind.box.x + behind.box.width - box.x
    before.box = { x: box.x, y, width, height: Math.max(box.height, behind.box.height) }
  }

  /** Whether what a text says is of the mark behind it, and not of one before it or of one that begins with it. */
  function isBeforeMark({ x, y, width, height }: Box, marks: Box[]): boolean {
    const middle = y + height / 2
    const beside = marks.filter((mark) => mark.width > 6 && mark.y < middle && mark.y + mark.height > middle)
    const isNear = (gap: number) => gap > -1 && gap < 24
    // Not by its own plate, which ends where it does.
    const isIn = (mark: Box) => isNear(x - mark.x) && mark.x + mark.width > x + width + 24
    const isHeld = beside.some((mark) => isIn(mark) || isNear(x - mark.x - mark.width))
    return !isHeld && beside.some((mark) => isNear(mark.x - x - width))
  }

  function partsOf(part: Element, svg: SVGSVGElement): Group['parts'] {
    if (part instanceof SVGTextElement) return letters(part)
    const screen = (part as SVGGraphicsElement).getScreenCTM?.()
    const path = pathOf(part)
    if (path === undefined || !screen) return []
    const zoom = part.localName === 'use' ? svg.getBoundingClientRect().width / 16 : 1
    const at = screen.scale(zoom)
    const style = getComputedStyle(part)
    const alpha = tools.opacityOf(part)
    const scale = Math.sqrt(Math.abs(at.a * at.d - at.b * at.c))
    const shape: Shape = {
      kind: 'shape',
      path,
      matrix: [at.a, at.b, at.c, at.d, at.e - tools.at.origin.left, at.f - tools.at.origin.top],
    }
    const fill = style.fill === 'none' ? undefined : tools.inkOf(style.fill)
    if (fill && fill.alpha > 0)
      shape.fill = { color: fill.color, alpha: fill.alpha * alpha * Number(style.fillOpacity) }
    const stroke = style.stroke === 'none' ? undefined : tools.inkOf(style.stroke)
    const width = Number.parseFloat(style.strokeWidth) * scale
    if (stroke && stroke.alpha > 0 && width > 0) {
      const dash = style.strokeDasharray === 'none' ? [] : style.strokeDasharray.split(/[, ]+/)
      shape.stroke = {
        color: stroke.color,
        alpha: stroke.alpha * alpha * Number(style.strokeOpacity),
        width,
        dash: dash.map((size) => Number.parseFloat(size) * scale),
        isRound: style.strokeLinecap === 'round',
      }
    }
    return shape.fill || shape.stroke ? [shape] : []
  }

  function pathOf(part: Element): string | undefined {
    const size = (name: string) =>
      (part as unknown as Record<string, SVGAnimatedLength | undefined>)[name]?.baseVal.value ?? 0
    const [x, y, width, height] = [size('x'), size('y'), size('width'), size('height')]
    const [cx, cy, r] = [size('cx'), size('cy'), size('r')]
    if (part.localName === 'path') return part.getAttribute('d') ?? undefined
    if (part.localName === 'rect') return `M${x} ${y}h${width}v${height}h${-width}z`
    if (part.localName === 'line') return `M${size('x1')} ${size('y1')}L${size('x2')} ${size('y2')}`
    if (part.localName === 'circle')
      return `M${cx - r} ${cy}a${r} ${r} 0 1 1 ${2 * r} 0a${r} ${r} 0 1 1 ${-2 * r} 0z`
    if (part.localName !== 'use') return undefined
    const symbol = document.getElementById((part.getAttribute('href') ?? '').slice(1))
    return symbol?.querySelector('path')?.getAttribute('d') ?? undefined
  }

  function letters(part: SVGTextElement): TextBox[] {
    const at = part.getScreenCTM()
    const text = (part.textContent ?? '').replace(/\s+/g, ' ').trim()
    if (!at || text === '') return []
    const { x, y, width, height } = part.getBBox()
    const scale = Math.hypot(at.a, at.b)
    const middle = new DOMPoint(x + width / 2, y + height / 2).matrixTransform(at)
    const style = getComputedStyle(part)
    const align = style.textAnchor === 'end' ? 'r' : style.textAnchor === 'middle' ? 'ctr' : 'l'
    const run = tools.runOf(text, part)
    const [wide, high] = [width * scale, height * scale]
    return [
      {
        kind: 'text',
        box: {
          x: middle.x - wide / 2 - tools.at.origin.left,
          y: middle.y - high / 2 - tools.at.origin.top,
          width: wide,
          height: high,
        },
        paragraphs: [
          {
            runs: [
              {
                ...run,
                size: run.size * scale,
                color: tools.inkOf(style.fill).color,
                spacing: run.spacing * scale,
              },
            ],
            align,
            before: 0,
            left: 0,
            hang: 0,
          },
        ],
        isWrapped: false,
        turned: (Math.atan2(at.b, at.a) * 180) / Math.PI,
      },
    ]
  }

  function picture(image: HTMLImageElement): void {
    const box = tools.boxOf(image.getBoundingClientRect())
    const canvas = document.createElement('canvas')
    canvas.width = Math.ceil(box.width * 3)
    canvas.height = Math.ceil(box.height * 3)
    canvas.getContext('2d')?.drawImage(image, 0, 0, canvas.width, canvas.height)
    const png = canvas.toDataURL('image/png').replace(/^[^,]*,/, '')
    tools.at.over.push({ kind: 'logo', box, alt: image.alt, png })
  }
}
