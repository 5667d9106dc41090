import type { LogCode, LogDetail, Logger } from '../../shared/log/logger.ts';

export type LoggedLine = { level: string; code: LogCode; detail: LogDetail };

/** A logger that keeps its lines for the test to look at. */
export const keptLogger = (): Logger & { lines: LoggedLine[] } => {
  const lines: LoggedLine[] = [];
  const keep =
    (level: string) =>
    (code: LogCode, detail: LogDetail = {}): void => {
      lines.push({ level, code, detail });
    };
  return { lines, info: keep('info'), warn: keep('warn'), error: keep('error') };
};
