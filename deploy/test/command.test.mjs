// What ./aisle says and how it ends, typed as people type it. Builds nothing: every case ends before that.
import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, mkdtempSync, realpathSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { delimiter, join } from 'node:path'
import { after, test } from 'node:test'
import { fileURLToPath } from 'node:url'

const home = fileURLToPath(new URL('../..', import.meta.url))
const folder = mkdtempSync(join(tmpdir(), 'aisle-command-'))
after(() => rmSync(folder, { recursive: true }))

/** Runs ./aisle with a word for each argument, in an environment that differs by `env`. */
function aisle(words, env = {}) {
  const { status, stdout, stderr } = spawnSync(join(home, 'aisle'), words, {
    encoding: 'utf8',
    env: { ...process.env, ...env },
    timeout: 20_000,
  })
  return { status, stdout, stderr }
}

/** A PATH with the tools every Linux has, and of those Aisle needs only the named ones. */
function only(...tools) {
  const path = mkdtempSync(join(folder, 'path-'))
  const everywhere = ['bash', 'cat', 'dirname', 'env', 'find', 'ls', 'mkdir', 'mktemp', 'mv', 'readlink', 'rm', 'sed']
  for (const tool of [...everywhere, ...tools]) {
    const places = process.env.PATH.split(delimiter).map((place) => join(place, tool))
    const found = places.find((place) => existsSync(place))
    assert.ok(found, `${tool} is on the PATH`)
    symlinkSync(realpathSync(found), join(path, tool))
  }
  return { PATH: path }
}

test('help is given for every way of asking', () => {
  for (const words of [[], ['help'], ['--help'], ['-h'], ['up', '--help'], ['verify', '-h'], ['bench', '--help']]) {
    const { status, stdout } = aisle(words)
    assert.equal(status, 0, words.join(' '))
    for (const said of ['./aisle up', './aisle verify', '--empty', 'AISLE_DB_URL', 'AISLE_HEAP', 'JDK 25']) {
      assert.ok(stdout.includes(said), `${words.join(' ')} says ${said}`)
    }
  }
})

test('what is not known is refused, with what is allowed', () => {
  const cases = [
    [['open'], /no command 'open'\. Allowed: up, build, test, check, bench, verify, help/],
    [['up', '--colour'], /up does not know '--colour'\. Allowed: --port N, --data DIR/],
    [['verify', '--fast'], /verify does not know '--fast'\. Allowed: --data DIR, --journal FILE/],
    [['build', 'all'], /build takes no options/],
    [['check', 'all'], /check takes no options/],
    [['test', 'all'], /test does not know 'all'\. Allowed: --pgvector/],
    [['bench'], /bench wants a name\. Allowed: answers chain durable facts files forecast intake loop open price scan search start storm/],
    [['bench', 'speed'], /no bench 'speed'\. Allowed: answers chain durable facts files forecast intake loop open price scan search start storm/],
    [['bench', 'price', '--xml'], /bench price does not know '--xml'\. Allowed: --json/],
  ]
  for (const [words, expected] of cases) {
    const { status, stderr } = aisle(words)
    assert.equal(status, 2, words.join(' '))
    assert.match(stderr, expected)
  }
})

test('a value that is no such number, or missing, is refused', () => {
  const cases = [
    [['--port'], /--port wants a whole number from 1 to 65535, not ''/],
    [['--port', 'http'], /--port wants a whole number from 1 to 65535, not 'http'/],
    [['--port', '65536'], /not '65536'/],
    [['--products', '99'], /--products wants a whole number from 100 to 300000, not '99'/],
    [['--seed', '-1'], /--seed wants a whole number from 0 to 2147483647, not '-1'/],
    [['--days', '0'], /--days wants a whole number from 1 to 90, not '0'/],
    [['--data'], /--data wants a folder/],
  ]
  for (const [words, expected] of cases) {
    const { status, stderr } = aisle(['up', ...words])
    assert.equal(status, 2, words.join(' '))
    assert.match(stderr, expected)
  }
  assert.match(aisle(['up'], { AISLE_PORT: 'http' }).stderr, /AISLE_PORT wants a whole number/)
})

test('verify of a folder without a shop says so', () => {
  const { status, stderr } = aisle(['verify', '--data', folder], { AISLE_DB_URL: '' })
  assert.equal(status, 2)
  assert.match(stderr, /there is no shop in .*\. Start one first: \.\/aisle up/)
})

test('a port in use is named before anything is built', async () => {
  const server = createServer().listen(0, '127.0.0.1')
  await new Promise((resolve) => server.once('listening', resolve))
  const { port } = server.address()
  const { status, stderr } = aisle(['up', '--port', String(port)])
  server.close()
  assert.equal(status, 2)
  assert.match(stderr, new RegExp(`port ${port} is in use`))
})

test('a data folder nobody may write is named before anything is built', () => {
  const { status, stderr } = aisle(['up', '--port', '1', '--data', '/proc/aisle'])
  assert.equal(status, 2)
  assert.match(stderr, /data folder \/proc\/aisle cannot be written/)
})

test('missing tools are named all at once, with how to get them', () => {
  const { status, stderr } = aisle(['check'], only())
  assert.equal(status, 2)
  assert.match(stderr, /Maven 3\.8 or newer is missing.*apt-get install maven/)
  assert.match(stderr, /Node 20 with npm is missing.*apt-get install nodejs npm/)
  assert.match(stderr, /curl is missing.*apt-get install curl/)
})

/** A journal of one sale a line, chained as docs/journal.md says. */
function journal(totals) {
  let previous = '0'.repeat(64)
  return totals.map((total, at) => {
    const line = { line: 1, gross: total + 50, discounts: [{ promotion: 1, name: 'P', amount: 50 }], net: total }
    const entry = { form: 1, till: 2, number: at + 1, kind: 'SALE', lines: [line], taxes: [], total, rounding: 0 }
    const bare = JSON.stringify({ ...entry, tenders: [{ kind: 'CASH', amount: total }], previous })
    previous = createHash('sha256').update(bare).digest('hex')
    return `${bare.slice(0, -1)},"hash":"${previous}"}`
  })
}

test('an exported journal is checked by its hashes and sums alone, and every fault is named with its line', () => {
  const file = join(folder, 'till.ndjson')
  const verify = (lines) => {
    writeFileSync(file, `${lines.join('\n')}\n`)
    return aisle(['verify', '--journal', file])
  }
  const whole = journal([100, 250, 399])
  const good = verify(whole)
  assert.equal(good.status, 0, good.stdout)
  assert.match(good.stdout, /till 2: entries 1 to 3/)
  const cases = [
    [whole.with(1, whole[1].replace('"amount":250', '"amount":200')), /line 2: its hash is .*, its content gives/],
    [whole.with(1, whole[1].replace('"amount":250', '"amount":200')), /line 2: tenders 200 are not total 250/],
    [[whole[0], whole[2]], /line 2: its number is 3 after 1/],
    [[whole[0], journal([100, 250])[1].replace('"number":2', '"number":2 ')], /line 2: its hash is/],
    [journal([100]).map((line) => line.slice(0, -70)), /line 1: has no hash at its end/],
  ]
  for (const [lines, expected] of cases) {
    const { status, stdout } = verify(lines)
    assert.equal(status, 1, stdout)
    assert.match(stdout, expected)
  }
  assert.match(aisle(['verify', '--journal', join(folder, 'none')]).stderr, /--journal wants a file/)
})
