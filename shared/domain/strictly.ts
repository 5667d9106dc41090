import * as z from 'zod';
import { StatedBy } from './stated-by.ts';

/**
 * The same schema for what somebody writes: no object in it takes a field it does not know, however deep it lies, and
 * `by` may be left out, for it can only be the one who writes. The checks on its parts stay. Objects, lists and what may
 * be absent are looked into; anything else is taken as it is.
 */
export const strictly = <S extends z.core.$ZodType>(schema: S, by: StatedBy): S => {
  if (schema instanceof z.ZodObject) {
    const parts = Object.entries(schema.def.shape).map(([name, part]) => [
      name,
      part === StatedBy ? z.literal(by).default(by) : strictly(part, by),
    ]);
    return schema.clone({
      ...schema.def,
      shape: Object.fromEntries(parts),
      catchall: z.never(),
    });
  }
  if (schema instanceof z.ZodArray) {
    return schema.clone({ ...schema.def, element: strictly(schema.def.element, by) });
  }
  if (schema instanceof z.ZodOptional) {
    return schema.clone({ ...schema.def, innerType: strictly(schema.def.innerType, by) });
  }
  return schema;
};
