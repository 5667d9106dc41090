import type { CallText } from '../index/call-text.ts';

/** Somebody who took part in a project, and where they are as far as it is known. */
export type Participant = {
  id: string;
  municipal: boolean;
  lat?: number | undefined;
  lon?: number | undefined;
};

/**
 * A project that was funded: who worked together, under which programme and call, and on what. The names of its
 * programme and call are those of the index that it is set against; a project of no known call still speaks for
 * its programme.
 */
export type PastProject = {
  programme: string;
  call?: string | undefined;
  text: CallText;
  participants: readonly Participant[];
};
