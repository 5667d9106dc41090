import { oneLine } from '../clean-text.ts';

/** `BG16RFPR001-1.011 - Title`: what people call a procedure, and its title. */
export type Heading = { code: string; title: string };

/** Of a heading this long only the beginning is looked at. */
const MOST_READ = 20_000;

/** Reads a heading; undefined when it does not begin with a code and a dash. The title may be empty. */
export const readHeading = (found: string): Heading | undefined => {
  const [, code, title = ''] =
    /^(\S+)\s+[-–—](?:\s+(.*))?$/.exec(oneLine(found.slice(0, MOST_READ))) ?? [];
  return code === undefined ? undefined : { code, title };
};
