import { Programme } from '../../domain/programme.ts';
import { bulgarianProgrammes } from './bulgaria.ts';
import { defenceAndExternalProgrammes } from './defence-and-external.ts';
import { digitalAndNetworksProgrammes } from './digital-and-networks.ts';
import { economyAndCohesionProgrammes } from './economy-and-cohesion.ts';
import { educationAndCultureProgrammes } from './education-and-culture.ts';
import { eeaGrantsProgrammes } from './eea-grants.ts';
import { environmentProgrammes } from './environment.ts';
import { interregProgrammes } from './interreg.ts';
import { researchProgrammes } from './research.ts';
import { rightsAndJusticeProgrammes } from './rights-and-justice.ts';

/**
 * The funding programmes and the rules their calls inherit, checked against the schema. What a regulation
 * leaves to each call is left out: it stays unknown. Throws a ZodError when the data here are wrong.
 */
export const referenceProgrammes = (): Programme[] =>
  [
    ...researchProgrammes(),
    ...rightsAndJusticeProgrammes(),
    ...environmentProgrammes(),
    ...digitalAndNetworksProgrammes(),
    ...educationAndCultureProgrammes(),
    ...economyAndCohesionProgrammes(),
    ...defenceAndExternalProgrammes(),
    ...bulgarianProgrammes(),
    ...eeaGrantsProgrammes(),
    ...interregProgrammes(),
  ]
    .map((programme) => Programme.parse(programme))
    .sort((a, b) => (a.code < b.code ? -1 : 1));
