// Prints a bench's JSON object, read from standard input, as a small table for people.
import { readFileSync } from 'node:fs';

const { bench, figures, reference, machine } = JSON.parse(readFileSync(0, 'utf8'));
const row = (name, value) => console.log(`  ${name.padEnd(28)} ${String(value).padStart(14)}`);

console.log(`\n${bench}`);
for (const [name, value] of Object.entries(figures)) row(name, value);
console.log('reference, same run');
for (const [name, value] of Object.entries(reference)) row(name, value);
console.log(`on ${machine.processors} processors, ${machine.memory_mb} MB`);
