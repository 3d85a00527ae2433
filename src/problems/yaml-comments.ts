import { Lexer } from 'yaml'

/** A remark of a YAML text, behind its `#`, and the offset at which that stands. */
export interface YamlComment {
  text: string
  offset: number
}

/** Marks of the lexer that stand for no characters: the beginning of a document, the end of a flow, a scalar. */
const MARKS = ['\u0002', '\u0018', '\u001f']
const SCALAR = '\u001f'

/** Every comment of a YAML text, also of one that is malformed; a `#` inside a value is none. */
export function yamlComments(text: string): YamlComment[] {
  const comments: YamlComment[] = []
  let offset = 0
  let before = ''
  for (const lexeme of new Lexer().lex(text)) {
    if (lexeme.startsWith('#') && before !== SCALAR) comments.push({ text: lexeme.slice(1), offset })
    if (!MARKS.includes(lexeme)) offset += lexeme.length
    before = lexeme
  }
  return comments
}
