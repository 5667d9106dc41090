import type { Plugin } from 'esbuild';

/**
 * Leaves out of bundles the part of the workbook reader that makes objects of rows by a schema of its own: 12 KB, which it
 * loads for an option that nobody sets here, since rows go through columns of ours.
 */
export const unusedSheetSchemas: Plugin = {
  name: 'unused-sheet-schemas',
  setup: ({ onLoad }) => {
    onLoad({ filter: /read-excel-file\/modules\/parseSheetData\/parseSheetData\.js$/ }, () => ({
      contents: "export default () => { throw new Error('bundles read no sheets by schema'); };",
      loader: 'js',
    }));
  },
};
