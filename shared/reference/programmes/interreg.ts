import { allEuropeProgrammes } from './interreg-all-europe.ts';
import { crossBorderProgrammes } from './interreg-cross-border.ts';
import { transnationalProgrammes } from './interreg-transnational.ts';
import type { WrittenProgramme } from './statements.ts';

/** The Interreg programmes that a Bulgarian municipality can take part in, and URBACT. */
export const interregProgrammes = (): WrittenProgramme[] => [
  ...crossBorderProgrammes(),
  ...transnationalProgrammes(),
  ...allEuropeProgrammes(),
];
