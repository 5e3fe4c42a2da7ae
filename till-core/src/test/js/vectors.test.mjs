// The golden vectors on the JavaScript: the same files, and the same bytes out, as on the JVM (VectorsTest).
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { test } from 'node:test';
import { Engine } from '../../../target/js/till-core.js';

const folder = new URL('../../../vectors/', import.meta.url);
const text = (value) => (typeof value === 'string' ? value : JSON.stringify(value));

for (const file of readdirSync(folder).filter((name) => name.endsWith('.json'))) {
  const { rules, cases } = JSON.parse(readFileSync(new URL(file, folder), 'utf8'));
  test(`${file}: ${cases.length} cases`, () => {
    assert.ok(cases.length > 0);
    const engine = new Engine(JSON.stringify(rules));
    for (const { name, call, in: given, out, refused } of cases) {
      if (refused !== undefined) {
        assert.throws(
          () => engine[call](text(given)),
          (error) => error.name === 'Refusal' && error.field === refused.field && error.allowed === refused.allowed,
          name,
        );
      } else {
        assert.equal(engine[call](text(given)) ?? '', text(out), name);
      }
    }
  });
}
