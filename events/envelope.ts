import type * as z from 'zod';
import type { ServiceEvent } from '../shared/queue/publish-events.ts';

/** A kind of event: its name in the past tense, what it says, and the schema that holds it to that. */
export type EventContract<Name extends string = string, Detail extends z.ZodType = z.ZodType> = {
  name: Name;
  description: string;
  detail: Detail;
};

/** An event that is known to follow its contract. Throws a ZodError when it does not: that is a bug of ours. */
export const eventOf = <Name extends string, Detail extends z.ZodType>(
  contract: EventContract<Name, Detail>,
  detail: z.input<Detail>,
): ServiceEvent => ({ name: contract.name, detail: contract.detail.parse(detail) });
