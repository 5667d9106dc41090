import { SourceId } from '../../shared/domain/ids.ts';
import type { Source } from '../../shared/sources/source.ts';

/** In the place of a source that lacks a setting: its runs fail and say so, and no other is harmed. */
export const notConfigured = (id: string, message: string): Source => ({
  id: SourceId.parse(id),
  async *collect() {
    yield { kind: 'end', outcome: 'failed', error: { kind: 'not-configured', message } };
  },
});
