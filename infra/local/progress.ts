/** Tells whoever watches what happens, a line a step. */
export type Progress = (line: string) => void;

/** Lines to a stream, until muted: when the service ends, what breaks off is no news. */
export const openProgress = (
  stream: NodeJS.WritableStream,
): { tell: Progress; mute: () => void } => {
  let muted = false;
  return {
    tell: (line) => {
      if (!muted) stream.write(`${line}\n`);
    },
    mute: () => {
      muted = true;
    },
  };
};
