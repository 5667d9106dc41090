import * as z from 'zod';
import { AssociationId, MunicipalityId } from '../domain/ids.ts';
import { Localised } from '../domain/language.ts';
import { Zone } from '../domain/time.ts';

const Association = z.object({
  id: AssociationId,
  name: Localised,
  /** Where its members read the clock. */
  zone: Zone,
  members: z.array(MunicipalityId),
});
export type Association = z.infer<typeof Association>;

/**
 * The associations that have a public bulletin, with those that were members in November 2026: whoever joins later is
 * kept in the table, and who still is a member the profiles say. Names and members as the associations gave them,
 * carried over from the gazetteer; that of the Rhodopes may have more.
 */
export const ASSOCIATIONS: ReadonlyMap<string, Association> = new Map(
  z
    .array(Association)
    .parse([
      {
        id: 'ram-trakia',
        name: {
          bg: 'Регионална асоциация на общини „Тракия“',
          en: 'Regional Association of Municipalities “Trakia”',
        },
        zone: 'Europe/Sofia',
        members: [
          'BG-BGS01',
          'BG-PDV01',
          'BG-JAM03',
          'BG-SZR04',
          'BG-PDV07',
          'BG-SZR07',
          'BG-KRZ08',
          'BG-JAM07',
          'BG-PDV13',
          'BG-BGS09',
          'BG-PDV39',
          'BG-KRZ15',
          'BG-PDV42',
          'BG-SZR23',
          'BG-SZR24',
          'BG-PDV23',
          'BG-PDV40',
          'BG-PDV26',
          'BG-PDV28',
          'BG-SLV20',
          'BG-BGS21',
          'BG-BGS06',
          'BG-BGS23',
          'BG-SLV24',
          'BG-HKV32',
          'BG-JAM25',
          'BG-SZR36',
        ],
      },
      {
        id: 'arm',
        name: { bg: 'Асоциация на родопските общини', en: 'Association of Rhodope Municipalities' },
        zone: 'Europe/Sofia',
        members: [
          'BG-PDV01',
          'BG-SML02',
          'BG-PAZ03',
          'BG-SML05',
          'BG-PAZ08',
          'BG-SML09',
          'BG-SML10',
          'BG-SML11',
          'BG-KRZ14',
          'BG-KRZ16',
          'BG-PDV15',
          'BG-SML16',
          'BG-KRZ21',
          'BG-SML18',
          'BG-PAZ24',
          'BG-PDV26',
          'BG-SML27',
          'BG-SML31',
          'BG-SML38',
          'BG-PAZ29',
        ],
      },
    ])
    .map((association) => [association.id, association]),
);
