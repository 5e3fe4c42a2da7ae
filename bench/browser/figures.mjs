// Prints the JSON object of a bench that measured in a browser: node figures.mjs BENCH FILE, where the file has one
// ["figures" or "reference", name, value] a line.
import { readFileSync } from 'node:fs';
import { cpus, totalmem } from 'node:os';

const GOALS = {
  open: { cold_ms_50k: 1000, cold_ms_300k: 1500, first_ms_50k: 1500, first_ms_300k: 3000, heap_mb_300k: 120 },
  scan: { p99_ms: 16, lost_scans: 0 },
};

const [bench, file] = process.argv.slice(2);
const result = { bench, figures: {}, reference: {} };
for (const line of readFileSync(file, 'utf8').trim().split('\n')) {
  const [kind, name, value] = JSON.parse(line);
  result[kind][name] = value;
}
for (const [name, goal] of Object.entries(GOALS[bench])) result.reference[`goal_${name}`] = goal;
result.machine = { processors: cpus().length, memory_mb: Math.floor(totalmem() / 2 ** 20) };
console.log(JSON.stringify(result));
