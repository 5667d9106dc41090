import * as z from 'zod';
import { readJson, UnknownIndexFormatError } from './index-format.ts';

const KINDS = {
  u8: Uint8Array,
  u16: Uint16Array,
  u32: Uint32Array,
  i32: Int32Array,
  f32: Float32Array,
  f64: Float64Array,
} as const;
type Arrays = {
  u8: Uint8Array;
  u16: Uint16Array;
  u32: Uint32Array;
  i32: Int32Array;
  f32: Float32Array;
  f64: Float64Array;
};
type Kind = keyof Arrays;
type Section = Arrays[Kind];

const Directory = z.array(
  z.object({
    name: z.string(),
    kind: z.enum(['u8', 'u16', 'u32', 'i32', 'f32', 'f64']),
    length: z.number().int().nonnegative(),
  }),
);

/** Every section begins where numbers of any kind may. */
const aligned = (at: number): number => Math.ceil(at / 8) * 8;

const kindOf = (section: Section): Kind => {
  const kind = Directory.element.shape.kind.options.find((each) => section instanceof KINDS[each]);
  if (kind === undefined) throw new TypeError('no such section');
  return kind;
};

/** Lays named arrays one behind the other, their directory before them. Numbers are little-endian. */
export const packSections = (sections: Readonly<Record<string, Section>>): Uint8Array => {
  const entries = Object.entries(sections);
  const directory: z.infer<typeof Directory> = entries.map(([name, section]) => ({
    name,
    kind: kindOf(section),
    length: section.length,
  }));
  const head = Buffer.from(JSON.stringify(directory));
  let at = aligned(4 + head.length);
  const size = entries.reduce((sum, [, { byteLength }]) => sum + aligned(byteLength), at);
  const packed = new Uint8Array(size);
  new DataView(packed.buffer).setUint32(0, head.length, true);
  packed.set(head, 4);
  for (const [, { buffer, byteOffset, byteLength }] of entries) {
    packed.set(new Uint8Array(buffer, byteOffset, byteLength), at);
    at += aligned(byteLength);
  }
  return packed;
};

/** Gives out the arrays of {@link packSections} by name and kind. */
export type Sections = <K extends Kind>(kind: K, name: string) => Arrays[K];

/** Opens what {@link packSections} made. Throws an UnknownIndexFormatError when it is something else. */
export const openSections = (packed: Uint8Array): Sections => {
  const places = new Map<string, { kind: Kind; length: number; at: number }>();
  // A copy of its own begins where numbers of any kind may; what zlib gives out need not.
  const bytes = packed.byteOffset % 8 === 0 ? packed : packed.slice();
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const headLength = bytes.length < 4 ? -1 : view.getUint32(0, true);
  if (headLength < 0 || headLength > bytes.length - 4) {
    throw new UnknownIndexFormatError('no directory of sections');
  }
  let at = aligned(4 + headLength);
  for (const { name, kind, length } of readJson(Directory, bytes.subarray(4, 4 + headLength))) {
    places.set(name, { kind, length, at });
    at += aligned(length * KINDS[kind].BYTES_PER_ELEMENT);
  }
  if (at !== bytes.length) throw new UnknownIndexFormatError('sections of another length');
  return (kind, name) => {
    const place = places.get(name);
    if (place?.kind !== kind) throw new UnknownIndexFormatError(`no section ${name} of ${kind}`);
    return arrayAt(kind, bytes, place);
  };
};

const arrayAt = <K extends Kind>(
  kind: K,
  { buffer, byteOffset }: Uint8Array,
  { at, length }: { at: number; length: number },
): Arrays[K] => {
  const make: { [Each in Kind]: () => Arrays[Each] } = {
    u8: () => new Uint8Array(buffer, byteOffset + at, length),
    u16: () => new Uint16Array(buffer, byteOffset + at, length),
    u32: () => new Uint32Array(buffer, byteOffset + at, length),
    i32: () => new Int32Array(buffer, byteOffset + at, length),
    f32: () => new Float32Array(buffer, byteOffset + at, length),
    f64: () => new Float64Array(buffer, byteOffset + at, length),
  };
  return make[kind]();
};
