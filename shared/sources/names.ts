import { SourceId } from '../domain/ids.ts';
import type { Cadence } from '../domain/source-health.ts';

/** The feeds this service reads and how often. Adapters are wired in functions/collect-calls. */
export const SOURCES: readonly Cadence[] = [
  { id: 'eu-portal', everyHours: 24 },
  { id: 'eu-portal-bulk', everyHours: 24 },
  { id: 'isun', everyHours: 24 },
  { id: 'eea-grants', everyHours: 24 },
  { id: 'interreg', everyHours: 24 },
  { id: 'interreg-gr-bg', everyHours: 24 },
].map(({ id, everyHours }) => ({ id: SourceId.parse(id), everyHours }));
