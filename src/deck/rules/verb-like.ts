/*
 * Whether an English headline has a word that may be its verb. A headline that states something is read faster
 * than one that names a topic. Without a grammar nobody can be sure, so all doubt is for the author: what may be
 * a verb counts as one, and only a headline in which nothing looks like one is told.
 */

const list = (words: string) => new Set(words.trim().split(/\s+/))

/** Forms that are verbs wherever they stand. */
const VERBS = list(`
  bent bled clung crept dealt dug fed forgave got hung outdid outgrew overcame overtook quit rang shrank slept slid
  sought sprang stuck swam swung tore undertook underwent wound
  am is are was were be isn't aren't wasn't weren't has have had hasn't haven't hadn't do does did don't doesn't
  didn't can can't cannot could couldn't may might must mustn't shall should shouldn't will won't would wouldn't
  it's that's there's here's what's who's he's she's we're they're you're i'm we've they've you've i've we'll
  they'll it'll became began broke brought built bought came caught chose drew drove ate fell felt fought fled
  flew forgot forbade froze gave went grew heard held hid kept knew laid led lent lost made meant met paid ran
  rose said saw sold sent shook shut sank sat spoke spent stood stole struck swept swore taught took told
  thought threw understood won withdrew withstood wore wrote remain become keep give take make get let say find
  go come seem want know think see lose bring begin grow reduce require allow include continue depend exist
  follow suggest differ expose prevent prosecute investigate cooperate withstand avoid outweigh believe belong
  carry choose consider contain create deny describe destroy determine develop disagree enable ensure exceed
  expect explain fail forbid hear hold identify improve indicate involve join keep learn maintain meet occur
  oppose pay persist produce propose protect prove provide receive refuse reject rely remove replace represent resist
  respond reveal rise sell send serve solve speak spend stand strengthen succeed suffer teach tell understand
  weaken write adds agrees allows appears applies argues asks avoids becomes begins believes belongs binds
  blames brings builds buys carries ceases chooses closes comes compares confirms considers contains continues
  creates decides declares declines denies depends describes deserves destroys determines develops differs
  disagrees does draws drives enables enforces ensures enters exceeds exists expects explains exposes fails
  falls feels fills finds follows forbids gets gives goes governs grows happens hears helps hides holds hopes
  ignores implies improves includes indicates insists intends involves joins keeps kills knows lacks lasts leads
  learns lets lies loses maintains makes meets narrows obliges occurs opposes outweighs owes owns pays permits
  persists prevents produces proposes prosecutes protects proves provides pushes puts raises reaches reads receives
  refuses regards rejects relies remains removes replaces requires resists responds rests reveals rises saves
  says seeks seems sells sends serves shuts sits slows solves speaks spends stays strips succeeds suffers
  suggests suits survives takes tells tends thinks threatens treats tries understands warns weakens wants weighs
  withdraws worsens writes
`)

/** Forms that are as often nouns; what stands around them decides. */
const EITHER = list(`
  aim aims answer answers attribute attributes award awards balance balances benefit benefits block blocks
  breaks call calls cause causes change changes charge charges check checks claim claims control controls cost
  costs count counts cover covers credit credits cut cuts cycle cycles damage damages date dates debate debates
  delay delays demand demands document documents doubt doubts drop drops end ends estimate estimates extend
  faces fall feel fight fights figure figures finance fine fines fits fix force forces form forms fund funds
  gain gains grant grants group guard harm harms help hit hits hope increase increases influence influences
  interest interests issue issues judge judges label labels lack lead leave leaves limit limits link links list
  lists lives look looks mark marks matter matters means measure measures misses move name names need needs note
  notes object objects offer opens order orders outnumber outpace pass passes pattern place places plan plans
  point points practice present presents press price prices process programme progress project projects promise
  promises prompt prompts put question questions rank ranks rate rates read record records report reports rest
  result results return returns review reviews risk risks rule rules runs save score scores search set sets
  shapes share shares shift shifts show shows side sides signal signals source sources split splits spread
  spreads stands state states stay step steps stop stops strikes struggle struggles studies study suit supplies
  supply support supports surge surges target targets test tests threat threats touch touches trade trades
  transfer transfers trust turn turns update updates use uses value values view views visit visits vote votes
  wait waits watch watches weight win wins work works yield yields
`)

/** Words that a verb stands before and a noun's own word group does not go on with. */
const DETERMINERS = list(`
  the a an its their his her our my your this that these those no every each any some all both neither either more
  less fewer most least only not never too it them him us
`)
/** Words that stand beside a verb and hardly beside a noun. */
const ADVERBS = list(
  'now often rarely seldom still already soon also hardly barely never always almost again',
)
const PRONOUNS = list(
  'we they you i people nobody everybody who which that it he she nothing everything what',
)
/** Before one of these words no verb has been. */
const LEADS = list(`
  of in on at by for from to with without within into over under between among against about across after before
  during since until till through towards toward upon via per as than like and or but nor plus versus vs not no only
  the a an its their his her our my your this that these those every each any some all both neither either what
  which whose how why when where is more less most least very so too if because while although though whether except
  despite beyond behind beside besides near off out up down around along amid
`)
/** Words in -ed that are no past form, or mostly stand before a noun. */
const NO_PAST = list(`
  need seed feed speed bleed breed weed deed greed creed exceed succeed proceed indeed hundred kindred sacred shed
  wicked naked rugged ragged beloved aged unprecedented united biased embed reed steed freed
`)
const VERBAL_ENDING_RE = /(?:[iy][sz]es|ifies|ates|ens)$/
const NO_VERBAL_ENDING = list(`
  states rates dates estimates candidates certificates delegates climates plates gates debates templates updates
  premises exercises enterprises prizes sizes promises citizens gardens tokens kitchens syntheses analyses crises
  franchises compromises mates inmates magistrates emirates advocates associates graduates senates surprises
`)

/** Whether a headline in English has a word that may be its verb. Questions count as sentences. */
export function hasVerb(headline: string): boolean {
  if (headline.includes('?')) return true
  // A colon, dash or semicolon begins a new group of words: nothing is told from across it.
  return headline
    .replaceAll('’', "'")
    .split(/[:;,()“”"]|\s[–—-]\s/)
    .flatMap((group) => [group, group.replace(DEGREE_RE, ' ')])
    .some((group) => wordsOf(group).some((_, index, words) => mayBeVerb(words, index)))
}

/** “More than” before “doubled” says how much, and its “than” leads to no noun: the verb is looked for without it. */
const DEGREE_RE =
  /\b(?:(?:more|less|fewer) than|at (?:least|most)|all but|as (?:good|much) as|only|either|both)(?=\s\w+ed\b)/giu

function wordsOf(group: string): string[] {
  return group.split(/\s+/).filter((word) => /[\p{L}\d]/u.test(word))
}

function mayBeVerb(words: string[], index: number): boolean {
  const at = (offset: number) => (words[index + offset] ?? '').toLowerCase().replace(/[.!]$/, '')
  const [before, word, after] = [at(-1), at(0), at(1)]
  // In the middle a capital begins a name.
  if (index > 0 && /^\p{Lu}/u.test(words[index] ?? '')) return false
  if (VERBS.has(word)) return true
  if (word.includes('-') || /\d/.test(word)) return false
  const leads = before === '' || LEADS.has(before)
  if (!leads && isPast(word)) return true
  if (VERBAL_ENDING_RE.test(word) && !NO_VERBAL_ENDING.has(word) && !leads) return true
  if (EITHER.has(word) && isVerbHere(before, word, after)) return true
  // “Two ports handle ammonia”, “The law bans cash”: hardly any noun stands so between two other words.
  const isName = index > 1 && /^\p{Lu}/u.test(words[index - 1] ?? '')
  if (!leads && !isName && isPlural(before) && !LEADS.has(word)) return true
  if (!leads && isPlural(word) && isFollowed(after) && !isPast(before)) return true
  if (!leads && ADVERBS.has(word) && after !== '') return true
  if (before === '' && DETERMINERS.has(after) && !LEADS.has(word) && !DETERMINERS.has(word)) return true
  // “The river swallows the bridge”: no preposition leads to the article, so a verb does.
  return !leads && DETERMINERS.has(after) && !LEADS.has(word) && !DETERMINERS.has(word)
}

const isPlural = (word: string) => /[^s]s$/.test(word)

function isPast(word: string): boolean {
  return /[a-z]{2}ed$/.test(word) && !NO_PAST.has(word)
}

/** Whether a word that is no preposition or conjunction comes behind: a noun mostly stands before one, or at the end. */
const isFollowed = (after: string) => /^[a-z]/.test(after) && (DETERMINERS.has(after) || !LEADS.has(after))

/** `rates` in “The source rates harm” and not in “Exchange rates”, `need` in “bridges need repair”. */
function isVerbHere(before: string, word: string, after: string): boolean {
  if (PRONOUNS.has(before)) return true
  if (before === '' || LEADS.has(before) || isPast(before)) return false
  // “The trial cost 41,000”: of these words only this one takes a number, and is its own past.
  if (word === 'cost' && /^\d/.test(after)) return true
  if (word.endsWith('s')) return after === 'to' || isFollowed(after)
  return isPlural(before)
}
