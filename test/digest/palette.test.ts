import { describe, expect, it } from 'vitest';
import { DARK, LIGHT, TEXT_ON_GROUND } from '../../shared/digest/palette.ts';
import { contrast } from '../support/contrast.ts';

describe('the colours of the digest', () => {
  it.each(TEXT_ON_GROUND)('%s on %s is readable in light and dark (AA, 4.5)', (text, ground) => {
    expect(contrast(LIGHT[text], LIGHT[ground])).toBeGreaterThanOrEqual(4.5);
    expect(contrast(DARK[text], DARK[ground])).toBeGreaterThanOrEqual(4.5);
  });
});
