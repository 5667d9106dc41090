import * as z from 'zod';
import { CountryCode, MunicipalityId, Nuts } from './ids.ts';
import { Language, Localised } from './language.ts';
import { ThemeCode } from './theme.ts';
import { Zone } from './time.ts';

/** The kind of territory, as programmes name it. */
export const AreaType = z.enum(['border', 'coastal', 'mountain', 'rural', 'urban', 'island']);
export type AreaType = z.infer<typeof AreaType>;

/** What a municipality wants to work on; weight 1 (would be nice) to 3 (must). */
export const Priority = z.object({ theme: ThemeCode, weight: z.number().int().min(1).max(3) });
export type Priority = z.infer<typeof Priority>;

/** Somebody who receives the digest. The id is unique within the municipality and never changes. */
export const Contact = z.object({
  id: z.string().regex(/^[a-z0-9]{1,20}$/),
  email: z.email().max(254),
  language: Language,
});
export type Contact = z.infer<typeof Contact>;

/** What the service knows about a municipality. */
export const Municipality = z.object({
  id: MunicipalityId,
  country: CountryCode,
  name: Localised,
  nuts3: Nuts,
  zone: Zone,
  population: z.number().int().positive().optional(),
  lat: z.number().min(-90).max(90).optional(),
  lon: z.number().min(-180).max(180).optional(),
  areaTypes: z.array(AreaType),
  borders: z.array(CountryCode),
  associations: z.array(z.string()),
  priorities: z.array(Priority).max(20),
  needs: z.object({ language: Language, text: z.string().max(4000) }).optional(),
  contacts: z.array(Contact).max(20),
});
export type Municipality = z.infer<typeof Municipality>;
