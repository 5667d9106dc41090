/** Prefix of every name that people meet on a console or type in a command. */
export const SERVICE = 'grantbridge';

/** The name of a deployed resource: `grantbridge-collect-calls`. */
export const resourceName = (...parts: readonly string[]): string => [SERVICE, ...parts].join('-');

/** The construct id of a kebab-case name: `collect-calls` → `CollectCalls`. */
export const constructId = (...parts: readonly string[]): string =>
  parts
    .flatMap((part) => part.split(/[^A-Za-z0-9]+/))
    .map((word) => word.charAt(0).toUpperCase() + word.slice(1))
    .join('');
