import * as z from 'zod';
import { ProgrammeCode } from '../domain/ids.ts';
import type { PastParticipation } from '../matching/index/past-participations.ts';
import interreg from './data/past-projects/interreg-2014-2020.json' with { type: 'json' };

const Partner = z
  .tuple([
    z.number().min(-90).max(90),
    z.number().min(-180).max(180),
    z.union([z.literal(0), z.literal(1)]),
  ])
  .transform(([lat, lon, municipal]) => ({ lat, lon, municipal: municipal === 1 }));

const PastProjects = z.record(ProgrammeCode, z.array(z.array(Partner)));

/** Past projects, each by the programme that came after its own, with their provenance in data/past-projects. Throws a ZodError when the data here are wrong. */
export const referencePastProjects = (): PastParticipation[] =>
  Object.entries(PastProjects.parse(interreg)).flatMap(([programme, projects]) =>
    projects.map((partners) => ({ programme: ProgrammeCode.parse(programme), partners })),
  );
