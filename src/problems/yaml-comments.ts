import { Lexer } from 'yaml'

/** A remark of a YAML text, behind its `#`, and the offset at which that stands. */
export interface YamlComment {
  text: string
  offset: number
}

/** What the lexer says between the characters: the beginning of a document, the end of a flow, a scalar. */
const MARKS = ['\u0002', '\u0018', '\u001f']

/** Every comment of a YAML text, also of one that is malformed; a `#` inside a value is none. */
export function yamlComments(text: string): YamlComment[] {
  const comments: YamlComment[] = []
  let offset = 0
  for (const lexeme of new Lexer().lex(text)) {
    if (lexeme.startsWith('#')) comments.push({ text: lexeme.slice(1), offset })
    if (!MARKS.includes(lexeme)) offset += lexeme.length
  }
  return comments
}
