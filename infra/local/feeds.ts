import { startRecordedFeeds } from './recorded-feeds.ts';
import { settingOf } from './usage.ts';

/** Where the sources are read from. */
export type Feeds = {
  /** Addresses to set, by the name of the setting. A source that is read where it really is has none. */
  sourceUrls: Record<string, string>;
  /** The moment of the recording; absent as soon as one source is not read from it. */
  recordedAt: Date | undefined;
  /** For each source, in words, where it is read from. */
  origins: string[];
  stop: () => Promise<void>;
};

/** `added`: sources that `GENERIC_SOURCES` gives. An address that the caller's environment gives wins; else the recording if asked for, else the real feed. */
export const openFeeds = async (
  sources: readonly string[],
  kind: 'recorded' | 'live',
  environment: Readonly<Record<string, string | undefined>>,
  added: readonly string[] = [],
): Promise<Feeds> => {
  const isSet = (source: string) => added.includes(source) || environment[settingOf(source)];
  const free = sources.filter((source) => !isSet(source));
  const recorded = kind === 'recorded' && free.length > 0 ? await startRecordedFeeds() : undefined;
  const urls = recorded?.urls ?? {};
  const replayed = free.filter((source) => urls[source] !== undefined);
  const originOf = (source: string): string => {
    if (added.includes(source)) return `${source} from GENERIC_SOURCES`;
    if (!free.includes(source)) return `${source} from ${settingOf(source)}`;
    return replayed.includes(source) ? `${source} from its recording` : `${source} live`;
  };
  return {
    sourceUrls: Object.fromEntries(
      replayed.map((source) => [settingOf(source), urls[source] ?? '']),
    ),
    recordedAt:
      recorded && replayed.length === sources.length ? new Date(recorded.recordedAt) : undefined,
    origins: sources.map(originOf),
    stop: async () => recorded?.stop(),
  };
};
