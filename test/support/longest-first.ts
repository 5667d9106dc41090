import { BaseSequencer, type TestSpecification } from 'vitest/node';

/** They start the whole service, several times over. */
const LONG = /\/test\/(chaos|end-to-end|replay)\//;

/**
 * Starts the longest files first, so that no worker is left alone with one at the end. A fresh clone remembers no
 * durations, and then the shortest sources, which start the most, would come last.
 */
export class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const sorted = await super.sort(files);
    const isLong = ({ moduleId }: TestSpecification): boolean => LONG.test(moduleId);
    return [...sorted.filter(isLong), ...sorted.filter((file) => !isLong(file))];
  }
}
