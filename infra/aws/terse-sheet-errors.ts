import { readFile } from 'node:fs/promises';
import type { Plugin } from 'esbuild';

/**
 * Writes the errors of the workbook reader in few words: it carries each as a class for engines without classes, with all
 * that makes one there, which are 12 KB in every function that reads workbooks. Names, messages, fields and `instanceof`
 * stay what they are.
 */
export const terseSheetErrors: Plugin = {
  name: 'terse-sheet-errors',
  setup: ({ onLoad }) => {
    onLoad(
      { filter: /node_modules\/read-excel-file\/modules\/(?:\w+\/)+\w+Error\.js$/ },
      async ({ path }) => ({ contents: terseErrors(await readFile(path, 'utf8')), loader: 'js' }),
    );
  },
};

/** A module whose class is made from `Error`, with what makes it replaced; any other stays as it is. */
export const terseErrors = (source: string): string =>
  source.includes('_wrapNativeSuper(Error)')
    ? `${source.replace(/^function _\w+\(.*\n/gm, '')}\n${HELPERS}\n`
    : source;

/** By the names that the compiler gives them. */
const HELPERS = `function _inherits(made, from) {
  made.prototype = Object.create(from.prototype, { constructor: { value: made } });
}
function _createSuper(made) {
  return function (...args) { return Reflect.construct(Error, args, made); };
}
function _createClass(made) { return made; }
function _wrapNativeSuper(from) { return from; }
function _classCallCheck() {}`;
