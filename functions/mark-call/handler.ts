import * as z from 'zod';
import type { CallMarkRepository } from '../../shared/db/call-mark-repository.ts';
import type { CallRepository } from '../../shared/db/call-repository.ts';
import type { MunicipalityRepository } from '../../shared/db/municipality-repository.ts';
import { CallMark } from '../../shared/domain/call-mark.ts';
import { err, ok, type Result } from '../../shared/domain/result.ts';
import { toInstant } from '../../shared/domain/time.ts';

export type Deps = {
  municipalities: Pick<MunicipalityRepository, 'get'>;
  calls: Pick<CallRepository, 'get'>;
  marks: Pick<CallMarkRepository, 'put' | 'clear'>;
  now: () => Date;
};

/** What a municipality thinks of a call from now on; `none` takes a mark away. */
const MarkRequest = z.strictObject({
  ...CallMark.pick({ municipalityId: true, callId: true }).shape,
  mark: z.enum([...CallMark.shape.mark.options, 'none']),
});
type MarkRequest = z.infer<typeof MarkRequest>;

/** Why nothing was marked. */
export type Refusal =
  | { kind: 'bad-request'; faults: string[] }
  | { kind: 'unknown-municipality' | 'unknown-call'; id: string };

/** Stars or dismisses a call for a municipality. Marking it as it is marked changes nothing but the time. */
export const markCall =
  ({ municipalities, calls, marks, now }: Deps) =>
  async (event: unknown): Promise<Result<MarkRequest, Refusal>> => {
    const request = MarkRequest.safeParse(event);
    if (!request.success) {
      const { issues } = request.error;
      const faults = issues.map(({ path, message }) => `${path.join('.')}: ${message}`);
      return err({ kind: 'bad-request', faults });
    }
    const { municipalityId, callId, mark } = request.data;
    if (!(await municipalities.get(municipalityId))) {
      return err({ kind: 'unknown-municipality', id: municipalityId });
    }
    if (!(await calls.get(callId))) return err({ kind: 'unknown-call', id: callId });
    if (mark === 'none') await marks.clear(municipalityId, callId);
    else await marks.put({ municipalityId, callId, mark, at: toInstant(now()) });
    return ok(request.data);
  };
