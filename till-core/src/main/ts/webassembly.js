// What the rules, compiled to WebAssembly by TeaVM 0.16, ask of whoever runs them. TeaVM's own host makes functions out of
// text, which the till's content policy forbids, and serves much that the rules never ask for.

const PAGE_BITS = 16;
const MEMORY_MAX = 2 ** 31 - 1;

/** Loads the module; answers what `aisle.core.browser.Module` exports. Rejects where the browser cannot run it. */
export async function instantiate(address) {
  const module = await WebAssembly.compileStreaming(fetch(address), { builtins: ['js-string'] });
  const own = {};
  const { exports } = await WebAssembly.instantiate(module, { ...machine(module), teavmJso: language(own) });
  Object.assign(own, exports);
  const globals = Object.entries(exports).filter(([, each]) => each instanceof WebAssembly.Global);
  return Object.fromEntries(globals.map(([name, { value }]) => [name, value]));
}

/** Memory beside the collected objects, the clock, and stack traces, which are left empty. */
function machine(module) {
  const [section] = WebAssembly.Module.customSections(module, 'teavm.memoryRequirements');
  const { min, dataSize } = JSON.parse(new TextDecoder().decode(section));
  const address = (value) => new WebAssembly.Global({ value: 'i32' }, value);
  return {
    env: { memory: new WebAssembly.Memory({ initial: min, maximum: (MEMORY_MAX >> PAGE_BITS) + 1 }) },
    teavmMemory: { heapOffset: address((dataSize + 7) & ~7), maxSize: address(MEMORY_MAX), notifyHeapResized() {} },
    teavmDate: { currentTimeMillis: Date.now },
    teavm: { takeStackTrace: () => ({ getStack: () => [] }), decorateException() {} },
  };
}

/** How Java's calls and values become JavaScript's. Java objects cross as they are: nobody looks into them. */
function language(own) {
  return {
    stringBuiltinsSupported: () => 1,
    isUndefined: (value) => (value === undefined ? 1 : 0),
    instanceOf: (value, type) => (value instanceof type ? 1 : 0),
    instanceOfOrNull: (value, type) => (value === null || value instanceof type ? 1 : 0),
    javaObjectToJS: (object) => object,
    unwrapJavaObject: (object) => object,
    createClass: () => ({}),
    defineStaticMethod() {},
    defineFunction: (call) => (...given) => {
      try {
        return call(...given);
      } catch (problem) {
        throw asError(problem, own);
      }
    },
    createFunction1: (_, body) => {
      if (body !== 'return str;') throw new Error(`the rules want a function that is not known: ${body}`);
      return (text) => text;
    },
    callFunction1: (call, given) => call(given),
    callMethod0: (object, method) => object[method](),
    getProperty: (object, name) => object[name],
    global: (name) => globalThis[name],
  };
}

/** A fault of the rules themselves, such as a null where none may be; refusals never come this way. */
function asError(problem, own) {
  if (!(problem instanceof WebAssembly.Exception) || !problem.is(own['teavm.javaException'])) return problem;
  const message = own['teavm.exceptionMessage'](problem.getArg(own['teavm.javaException'], 0));
  return new Error(message === null ? 'the rules failed' : own['teavm.stringToJs'](message));
}
