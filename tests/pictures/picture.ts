import sharp from 'sharp';

/** So much of a page is looked at, in pixels from its top. */
export const SEEN = 1600;

/** A picture's colours, a byte each for red, green and blue. */
interface Pixels {
  data: Buffer;
  width: number;
  height: number;
}

/** A difference of one colour that no eye sees, of 255. */
const FAINT = 24;

/**
 * A screenshot as it is kept: a third as wide and high. What is left of the edges of letters, which differ from one
 * browser to the next, is faint; a line that moved or another colour is not.
 */
export async function small(screenshot: Buffer): Promise<Buffer> {
  const { width } = await sharp(screenshot).metadata();
  return sharp(screenshot)
    .resize({ width: Math.round(width / 3), kernel: 'lanczos3' })
    .removeAlpha()
    .png({ palette: true, colours: 64, dither: 0, effort: 10, compressionLevel: 9 })
    .toBuffer();
}

/** The part of a picture's pixels, of 1, that are not as in the other; all of them where one is larger. */
export async function difference(one: Buffer, other: Buffer): Promise<number> {
  const [a, b] = await Promise.all([pixels(one), pixels(other)]);
  if (a.width !== b.width || a.height !== b.height) return 1;
  let differing = 0;
  for (let i = 0; i < a.data.length; i += 3)
    if ([0, 1, 2].some((k) => Math.abs((a.data[i + k] ?? 0) - (b.data[i + k] ?? 0)) > FAINT)) differing++;
  return differing / (a.width * a.height);
}

async function pixels(png: Buffer): Promise<Pixels> {
  const { data, info } = await sharp(png).removeAlpha().raw().toBuffer({ resolveWithObject: true });
  return { data, width: info.width, height: info.height };
}
