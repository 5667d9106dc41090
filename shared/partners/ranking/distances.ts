import { kilometresOfChord } from './chord.ts';
import { FAR_KM } from './scratch.ts';
import type { AskView } from './view.ts';

/** Writes how far every party is from the seeker; FAR_KM where one of them has no place. */
export const writeDistances = ({ world, scratch, seeker }: AskView): void => {
  const { x, y, z } = world.parties;
  const { cellOf } = world.cells;
  const { km } = scratch;
  if (cellOf[seeker] === 0) return void km.fill(FAR_KM);
  const here = { x: x[seeker] ?? 0, y: y[seeker] ?? 0, z: z[seeker] ?? 0 };
  for (let party = 0; party < km.length; party += 1) {
    const east = (x[party] ?? 0) - here.x;
    const north = (y[party] ?? 0) - here.y;
    const up = (z[party] ?? 0) - here.z;
    const apart = kilometresOfChord(east * east + north * north + up * up);
    km[party] = cellOf[party] === 0 ? FAR_KM : apart;
  }
};
