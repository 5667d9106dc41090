import { kilometresOfChord } from './chord.ts';
import { FAR_KM } from './scratch.ts';
import type { AskView } from './view.ts';

/** Kilometres at which nearness has lost ln 2. */
const NEAR_KM = 10;

/** Writes how far every party is, and whether it is abroad and in the programme. */
export const writePlaces = (view: AskView): void => {
  writeDistances(view);
  const { world, scratch, ask, seeker } = view;
  const { country, countries } = world.parties;
  const { nearness, abroad, inProgramme } = scratch.columns;
  const home = country[seeker];
  const programmeIn = new Uint8Array(countries.names.length);
  for (const name of ask.programme?.countries ?? []) {
    programmeIn[countries.numberOf.get(name) ?? 0] = 1;
  }
  for (let party = 0; party < nearness.length; party += 1) {
    const its = country[party] ?? 0;
    nearness[party] = -Math.log1p((scratch.km[party] ?? 0) / NEAR_KM);
    abroad[party] = its === home ? 0 : 1;
    inProgramme[party] = programmeIn[its] ?? 0;
  }
};

const writeDistances = ({ world, scratch, seeker }: AskView): void => {
  const { x, y, z, cells } = { ...world.parties, cells: world.cells.cellOf };
  const { km } = scratch;
  if (cells[seeker] === 0) return void km.fill(FAR_KM);
  const here = { x: x[seeker] ?? 0, y: y[seeker] ?? 0, z: z[seeker] ?? 0 };
  for (let party = 0; party < km.length; party += 1) {
    const east = (x[party] ?? 0) - here.x;
    const north = (y[party] ?? 0) - here.y;
    const up = (z[party] ?? 0) - here.z;
    const apart = kilometresOfChord(east * east + north * north + up * up);
    km[party] = cells[party] === 0 ? FAR_KM : apart;
  }
};
