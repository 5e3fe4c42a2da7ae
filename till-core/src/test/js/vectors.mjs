// One file of golden vectors on one engine, in Node or in a page: what came out otherwise, as sentences.

/** The bytes a vector stands for: text as it is, anything else as JSON. */
const text = (value) => (typeof value === 'string' ? value : JSON.stringify(value));

export function failures(Engine, { rules, cases }) {
  const engine = new Engine(JSON.stringify(rules));
  return [...cases, ...cases.flatMap((each) => withoutProducts(engine, each))].flatMap((each) => {
    const wanted = each.refused ? `refused: ${each.refused.field}: ${each.refused.allowed}` : text(each.out);
    const found = each.found ?? answer(engine, each);
    return found === wanted ? [] : [`${each.name}\n  wanted ${wanted}\n  found  ${found}`];
  });
}

/** A basket priced by products the engine knows comes out as one that brings them. */
function withoutProducts(engine, { name, call, in: given, out }) {
  if (call !== 'price' || out === undefined) return [];
  const { products, ...basket } = given;
  engine.know(JSON.stringify({ products }));
  return [{ name: `${name}, products known`, out, found: answer(engine, { call, in: basket }) }];
}

function answer(engine, { call, in: given }) {
  try {
    return engine[call](text(given)) ?? '';
  } catch (problem) {
    return problem.name === 'Refusal' ? `refused: ${problem.field}: ${problem.allowed}` : `${problem}`;
  }
}
