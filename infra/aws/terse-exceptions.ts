import { readFile } from 'node:fs/promises';
import type { Plugin } from 'esbuild';

/**
 * Writes the exceptions of each SDK client as a table and one class that makes them: the SDK carries each of its thirty
 * or so as a class of its own, all of one form, which are 20 KB in a function with two clients. Names, faults, shapes
 * and fields stay what they are, and so does `instanceof`.
 */
export const terseExceptions: Plugin = {
  name: 'terse-exceptions',
  setup: ({ onLoad }) => {
    onLoad(
      { filter: /node_modules\/@aws-sdk\/client-[\w-]+\/dist-es\/models\/errors\.js$/ },
      async ({ path }) => ({ contents: terse(await readFile(path, 'utf8')), loader: 'js' }),
    );
  },
};

const CLASS =
  /^export class (\w+) extends __BaseException \{\n {4}static shapeId = "([\w.]+)#\1";\n {4}name = "\1";\n {4}\$fault = "(client|server)";\n((?: {4}\w+;\n)*) {4}constructor\(opts\) \{\n {8}super\(\{\n {12}name: "\1",\n {12}\$fault: "\3",\n {12}\.\.\.opts,\n {8}\}\);\n {8}Object\.setPrototypeOf\(this, \1\.prototype\);\n(?: {8}this\.(\w+) = opts\.\5;\n)* {4}\}\n\}\n/gm;

/** Whatever has another form, such as an exception that says how it is to be retried, stays as it is. */
export const terse = (source: string): string => {
  const [, , namespace = ''] = source.matchAll(CLASS).next().value ?? [];
  const classes = source.replace(CLASS, (whole, name, its, fault, declared: string) => {
    if (its !== namespace) return whole;
    const fields = [...declared.matchAll(/\w+/g)].map(([field]) => field);
    const values = [name, fault, ...fields].map((each) => JSON.stringify(each));
    return `export const ${name} = /* @__PURE__ */ exception(${values.join(', ')});\n`;
  });
  return `${classes}\n${EXCEPTION.replace('NAMESPACE', namespace)}\n`;
};

/** A function, not a constant: it is called by what stands before it. */
const EXCEPTION = `function exception(name, $fault, ...fields) {
  class Exception extends __BaseException {
    static shapeId = 'NAMESPACE#' + name;
    name = name;
    $fault = $fault;
    constructor(opts) {
      super({ name, $fault, ...opts });
      Object.setPrototypeOf(this, Exception.prototype);
      for (const field of fields) this[field] = opts[field];
    }
  }
  return Exception;
}`;
