// Checks exported journals without any of Aisle's own code: only SHA-256 and arithmetic, by docs/journal.md.
// One canonical entry a line, the entries of one till or of several, each till's in order. Exit 1 when something is broken.
import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { createInterface } from 'node:readline'

const SHOWN = 20
const START = '0'.repeat(64)
const HASH = /,"hash":"([0-9a-f]{64})"\}$/

/** What is wrong with one line, given where its till's chain stands; nothing when all is right. */
function* faults(text, chains) {
  const found = HASH.exec(text)
  if (!found) return yield 'has no hash at its end'
  const right = createHash('sha256').update(text.slice(0, found.index) + '}').digest('hex')
  if (right !== found[1]) yield `its hash is ${found[1]}, its content gives ${right}`
  const entry = JSON.parse(text)
  const chain = chains.get(entry.till)
  if (chain) {
    if (entry.number !== chain.number + 1) yield `its number is ${entry.number} after ${chain.number}`
    if (entry.previous !== chain.hash) yield `it names ${entry.previous} as the hash before it, which is ${chain.hash}`
  } else if (entry.number === 1 && entry.previous !== START) yield 'it is number 1 and names an entry before it'
  chains.set(entry.till, { number: entry.number, hash: found[1], first: chain?.first ?? entry.number })
  if (entry.lines) yield* wrongSums(entry)
}

const sum = (items, amount) => items.reduce((so, item) => so + amount(item), 0)

/** Where a receipt's figures do not add up. */
function* wrongSums(entry) {
  for (const line of entry.lines) {
    const off = sum(line.discounts, (discount) => discount.amount)
    if (line.net !== line.gross - off) yield `line ${line.line}: net ${line.net} is not gross ${line.gross} less ${off}`
  }
  const net = sum(entry.lines, (line) => line.net)
  const onTop = sum(entry.taxes.filter((tax) => !tax.inclusive), (tax) => tax.amount)
  if (entry.total !== net + onTop) yield `total ${entry.total} is not lines ${net} and tax ${onTop}`
  const paid = sum(entry.tenders, (tender) => tender.amount)
  const due = entry.kind === 'VOID' ? 0 : entry.total + entry.rounding
  if (paid !== due) yield `tenders ${paid} are not total ${entry.total} and rounding ${entry.rounding}`
}

let entries = 0
let broken = 0
const chains = new Map()
for (const file of process.argv.slice(2)) {
  let line = 0
  for await (const text of createInterface({ input: createReadStream(file), crlfDelay: Infinity })) {
    line++
    if (text.trim() === '') continue
    entries++
    try {
      for (const fault of faults(text, chains)) tell(`${file}, line ${line}`, fault)
    } catch (problem) {
      if (!(problem instanceof SyntaxError || problem instanceof TypeError)) throw problem
      tell(`${file}, line ${line}`, `is no entry: ${problem.message}`)
    }
  }
}

function tell(where, fault) {
  broken++
  if (broken <= SHOWN) console.log(`BROKEN ${where}: ${fault}`)
}

if (broken > SHOWN) console.log(`       and ${broken - SHOWN} more`)
for (const [till, { first, number, hash }] of chains) {
  console.log(`till ${till}: entries ${first} to ${number}, the last hash ${hash}`)
}
console.log(`\n${entries} entries checked, ${broken} faults`)
process.exit(broken === 0 && entries > 0 ? 0 : 1)
