import {
  CallChanged,
  CallClosed,
  CallOpened,
  CallReopened,
  CallWithdrawn,
  SourceCollected,
  SourceHeldBack,
  SourceWentQuiet,
} from './calls.ts';
import type { EventContract } from './envelope.ts';

/** Every event this service publishes. */
export const EVENT_CATALOGUE: readonly EventContract[] = [
  CallOpened,
  CallChanged,
  CallReopened,
  CallClosed,
  CallWithdrawn,
  SourceCollected,
  SourceHeldBack,
  SourceWentQuiet,
];
