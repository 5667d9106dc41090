import * as z from 'zod';

/**
 * A value that should be an array of strings; records also have bare texts, numbers, nothing, or worse. What is
 * no text is left out, so that one odd field costs only itself.
 */
export const Texts = z
  .unknown()
  .optional()
  .transform((found): string[] =>
    (Array.isArray(found) ? found : [found])
      .filter((item) => typeof item === 'string' || typeof item === 'number')
      .map(String)
      .filter((text) => text.trim() !== ''),
  );

/** The first of them. */
export const Text = Texts.transform((texts) => texts[0]);
