import * as z from 'zod';
import { ApplicantType } from '../../domain/applicant-type.ts';
import { named } from '../contract.ts';

export const PurposeView = named(
  'Purpose',
  z.discriminatedUnion('need', [
    z.object({ need: z.enum(['partner', 'country', 'eu-member', 'lead', 'donor']) }),
    z.object({ need: z.literal('side'), label: z.string() }),
  ]),
  'What a partner is wanted for.',
);

export const AdditionView = named(
  'Addition',
  z.object({
    count: z.number().int().positive(),
    fills: z.array(PurposeView),
    places: z.object({ countries: z.array(z.string()), nuts: z.array(z.string()) }),
    eachFromAnotherCountry: z.boolean(),
    kinds: z.array(ApplicantType).optional(),
  }),
  'So many partners to add, all of one sort, from any of the places.',
);

/** Each form of an obstacle, with what a route tells besides. */
export const obstacleWith = <T extends z.ZodRawShape>(more: T) =>
  z.discriminatedUnion('code', [
    z.object({
      code: z.literal('replace-lead'),
      lead: z.number().int(),
      able: z.array(z.number().int()),
      ...more,
    }),
    z.object({
      code: z.literal('replace-members'),
      because: z.enum(['place', 'kind']),
      members: z.array(z.number().int()),
      ...more,
    }),
    z.object({ code: z.literal('remove-members'), count: z.number().int(), ...more }),
    z.object({
      ...{ code: z.literal('no-room'), room: z.number().int(), wanted: z.number().int() },
      ...more,
    }),
    z.object({ code: z.literal('nobody-fits'), ...more }),
  ]);

const ObstacleView = named(
  'Obstacle',
  obstacleWith({}),
  'What no addition mends; members by their place in the list, from 0.',
);

export const CompletionView = named(
  'Completion',
  z.object({
    ways: z.array(z.array(AdditionView)),
    moreWays: z.number().int().nonnegative(),
    obstacles: z.array(ObstacleView),
  }),
  'The smallest ways to complete a consortium, and what adding does not mend.',
);
