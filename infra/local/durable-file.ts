import { open, rename } from 'node:fs/promises';
import { dirname } from 'node:path';

/**
 * Writes a file so that it is there whole, or not at all, whatever dies when: under another name first, to
 * the disk, then renamed. When this resolves it survives a power cut. `mode` is that of a new file.
 */
export const writeDurably = async (
  path: string,
  content: string | Uint8Array,
  mode = 0o666,
): Promise<void> => {
  const draft = `${path}.part`;
  const file = await open(draft, 'w', mode);
  try {
    await file.writeFile(content);
    await file.sync();
  } finally {
    await file.close();
  }
  await rename(draft, path);
  await syncFolder(dirname(path));
};

/** A rename lasts once the folder's own entry is on the disk. */
const syncFolder = async (path: string): Promise<void> => {
  const folder = await open(path, 'r');
  try {
    await folder.sync();
  } finally {
    await folder.close();
  }
};
