import type { Lists } from './numbering.ts';
import type { AskView } from './view.ts';

/** Writes whom the seeker is tied to by towns' own choice: twins, and members of the same networks. */
export const writeTies = ({ world, scratch, seeker }: AskView): void => {
  const { twin, sharedNetworks } = scratch.columns;
  twin.fill(0);
  sharedNetworks.fill(0);
  for (const other of listed(world.twinsOf, seeker)) twin[other] = 1;
  for (const network of listed(world.networksOf, seeker)) {
    for (const member of listed(world.networkMembers, network)) {
      // ln(1 + n + 1) from ln(1 + n).
      sharedNetworks[member] = Math.log(Math.exp(sharedNetworks[member] ?? 0) + 1);
    }
  }
};

const listed = ({ starts, items }: Lists, list: number): Uint32Array =>
  items.subarray(starts[list] ?? 0, starts[list + 1] ?? 0);
