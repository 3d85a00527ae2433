/*
 * Words by which the form of a text is known, in a few languages of briefings. A language that is missing here costs
 * a finding, never an error: what isn't known is taken for plain text.
 */

/** Words behind which a text goes on as if a word ended there; `\b` knows no accents and no other script. */
const END = '(?![\\p{L}\\p{N}])'

/** A pattern for any of the words of a list, which are parted by spaces; a “_” in them stands for a space. */
export function anyOf(words: string, before = '^', after = ''): RegExp {
  const list = words
    .trim()
    .split(/\s+/u)
    .map((word) => word.replaceAll('_', '\\s+'))
  return new RegExp(`${before}(?:${list.join('|')})${END}${after}`, 'iu')
}

/** Words that open a clause which says nothing without the next one. */
export const OPENERS = `
  in on at by for from with without while although though if when where as after before since because despite given
  under during unless until once whether to according among between beyond however therefore moreover furthermore
  first second third finally also yet but and or so
  bei nach vor wenn obwohl während dans selon après lorsque если когда после хотя при по`

/** Words after which something must follow. */
export const DANGLING = `
  a an the of to in on at by for from with and or but that which who whose is are was were be been has have had will
  would should could may might must can its their his her this these those as than into between not
  und oder der die das den dem des ein eine mit von zu für et ou le la les de du un une que qui
  и или в на с для что не من في على إلى أن`

/** What a clause begins with that a comma parts from the one before. */
export const FOLLOWERS = `
  but which who while whereas although though because so as since if when where with without including subject not given
  unless until after before despite during giving making leaving exposing allowing meaning
  aber die der das dem den weil wenn obwohl während sowie mais qui dont car tandis
  но который которая которое которые если когда хотя`

/** Headings under which a text lists where it has things from. */
export const NOTES = `
  notes footnotes endnotes references sources bibliography literature anmerkungen fußnoten quellen literatur
  notes_de_bas références примечания источники литература المراجع`

/** What a sentence begins with that speaks of the one before. */
export const BACKWARD = `
  it they this that these those he she but and or so also such however therefore thus hence moreover furthermore
  in_addition for_example then there here both neither none together the_former the_latter the_rest
  one_of_them two_of_them three_of_them some_of_them most_of_them both_of_them all_of_them
  dies diese dieser dieses das_ist das_wird das_hat das_war das_zeigt sie er es aber ce cela il elle
  esto esta este estos estas eso esa ese él ella ellos tampoco también pero это он она они но`

/** What a text begins with where it speaks of itself. */
export const SELF = `
  (?:this|the_present)_(?:note|paper|memo|memorandum|report|text|section|chapter|briefing|document)
  dieser_(?:vermerk|bericht|text|abschnitt) diese_(?:notiz|vorlage) cette_note ce_(?:rapport|document)
  esta_nota este_(?:informe|documento)`

/** Verbs that say that something was looked at and found, decided or counted. */
export const FINDINGS = `
  finds? found shows? showed shown reports? reported counts? counted estimates? estimated decides? decided rules? ruled
  costs? rises? rose falls? fell requires? concludes? concluded confirms? confirmed must
  zeigt ergab kostet muss beschloss montre coûte doit muestra cuesta debe decidió`

/** What stands before a date. */
export const BEFORE_DATES = `
  in on at by since from until of during early late mid after before dated the
  im am seit bis vom en le depuis du в с до от`

/** Names of the parts of a text, which a number follows. */
export const PARTS = `
  article art\\. section chapter part annex appendix schedule question
  artikel abschnitt kapitel teil anhang chapitre partie annexe artículo capítulo
  глава раздел статья часть المادة الفصل الباب`

/** Labels of a memo’s line that says what it is about. */
export const SUBJECTS = 'subject re title topic betreff betr objet asunto тема предмет الموضوع'

/** What an author orders himself to do. */
export const ORDERS = `
  add insert expand rewrite rephrase compare emphasi[sz]e explain mention check verify double-check cite describe discuss
  elaborate link update ask find shorten cut move delete remove replace fill_in look_up quote need needs maybe include`

/** What such an order is about. */
export const ORDERED = `
  a an the here how why what where that more this these whether section table figure chart example source quote
  numbers? date footnote paragraph sentence`

/** What a note in brackets begins with, besides an order. */
export const BRACKETED = 'source figure chart table map photo citation quote where who when is_this which'
