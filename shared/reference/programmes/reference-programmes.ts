import { Programme } from '../../domain/programme.ts';
import * as defenceAndExternal from './defence-and-external.ts';
import * as digitalAndNetworks from './digital-and-networks.ts';
import * as economyAndCohesion from './economy-and-cohesion.ts';
import * as educationAndCulture from './education-and-culture.ts';
import * as environment from './environment.ts';
import * as research from './research.ts';
import * as rightsAndJustice from './rights-and-justice.ts';

/**
 * The funding programmes and the rules their calls inherit, checked against the schema. What a regulation
 * leaves to each call is left out: it stays unknown. Throws a ZodError when the data here are wrong.
 */
export const referenceProgrammes = (): Programme[] =>
  [
    research,
    rightsAndJustice,
    environment,
    digitalAndNetworks,
    educationAndCulture,
    economyAndCohesion,
    defenceAndExternal,
  ]
    .flatMap((field) => Object.values(field).map((programme) => Programme.parse(programme())))
    .sort((a, b) => (a.code < b.code ? -1 : 1));
