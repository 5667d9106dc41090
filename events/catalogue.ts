import { CallChanged, CallOpened, SourceCollected } from './calls.ts';
import type { EventContract } from './envelope.ts';

/** Every event this service publishes. */
export const EVENT_CATALOGUE: readonly EventContract[] = [CallOpened, CallChanged, SourceCollected];
