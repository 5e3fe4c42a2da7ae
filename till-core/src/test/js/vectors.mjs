// One file of golden vectors on one engine, in Node or in a page: what came out otherwise, as sentences.

/** The bytes a vector stands for: text as it is, anything else as JSON. */
const text = (value) => (typeof value === 'string' ? value : JSON.stringify(value));

export function failures(Engine, { rules, cases }) {
  const engine = new Engine(JSON.stringify(rules));
  return cases.flatMap((each) => {
    const wanted = each.refused ? `refused: ${each.refused.field}: ${each.refused.allowed}` : text(each.out);
    const found = answer(engine, each);
    return found === wanted ? [] : [`${each.name}\n  wanted ${wanted}\n  found  ${found}`];
  });
}

function answer(engine, { call, in: given }) {
  try {
    return engine[call](text(given)) ?? '';
  } catch (problem) {
    return problem.name === 'Refusal' ? `refused: ${problem.field}: ${problem.allowed}` : `${problem}`;
  }
}
