import { describe, expect, it } from 'vitest';
import { DARK, LIGHT, TEXT_ON_GROUND } from '../../shared/digest/palette.ts';

/** Relative luminance of an sRGB colour, WCAG 2.2. */
const luminance = (hex: string): number => {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const channel = Number.parseInt(hex.slice(at, at + 2), 16) / 255;
    return channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
};

const contrast = (a: string, b: string): number => {
  const [high = 0, low = 0] = [luminance(a), luminance(b)].sort((x, y) => y - x);
  return (high + 0.05) / (low + 0.05);
};

describe('the colours of the digest', () => {
  it.each(TEXT_ON_GROUND)('%s on %s is readable in light and dark (AA, 4.5)', (text, ground) => {
    expect(contrast(LIGHT[text], LIGHT[ground])).toBeGreaterThanOrEqual(4.5);
    expect(contrast(DARK[text], DARK[ground])).toBeGreaterThanOrEqual(4.5);
  });
});
