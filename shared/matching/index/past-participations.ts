import type { ProgrammeCode } from '../../domain/ids.ts';

/** A project that was funded: under which programme, and where those are who took part. */
export type PastParticipation = {
  programme: ProgrammeCode;
  partners: readonly { lat: number; lon: number; municipal: boolean }[];
};

/** Past projects of the programmes of an index, in arrays: the partners of project `n` stand from `starts[n]` on. */
export type PastParticipations = {
  /** The number of each project's programme in the index. */
  programmeOf: Uint16Array;
  starts: Uint32Array;
  lat: Float32Array;
  lon: Float32Array;
  /** 1 for a municipality. */
  municipal: Uint8Array;
};

/** Compiles past projects; those of programmes that have no call in the index are left out. */
export const compilePast = (
  projects: readonly PastParticipation[],
  programmes: ReadonlyMap<ProgrammeCode, number>,
): PastParticipations => {
  const known = projects.filter(({ programme }) => programmes.has(programme));
  const partners = known.flatMap((project) => project.partners);
  const starts = new Uint32Array(known.length + 1);
  for (const [number, project] of known.entries()) {
    starts[number + 1] = (starts[number] ?? 0) + project.partners.length;
  }
  return {
    programmeOf: Uint16Array.from(known, ({ programme }) => programmes.get(programme) ?? 0),
    starts,
    lat: Float32Array.from(partners, ({ lat }) => lat),
    lon: Float32Array.from(partners, ({ lon }) => lon),
    municipal: Uint8Array.from(partners, ({ municipal }) => (municipal ? 1 : 0)),
  };
};
