const TRUSTED = Symbol('made by the html tag');

/** Markup that is safe to put into a document as it stands. Only `html` makes it. */
export class SafeHtml {
  readonly #markup: string;

  constructor(token: typeof TRUSTED, markup: string) {
    if (token !== TRUSTED) throw new TypeError('markup is made by the html tag');
    this.#markup = markup;
  }

  toString(): string {
    return this.#markup;
  }
}

export type HtmlValue = SafeHtml | string | number | undefined | false | readonly HtmlValue[];

/** A template was written so that a value in it could not be made safe. */
export class UnsafeTemplateError extends Error {
  override readonly name = 'UnsafeTemplateError';
}

/**
 * Markup from a template; every value in it is escaped, save markup that this tag made itself. Attribute
 * values must stand in double quotes; a value that fills `href` or `src` must be an address that `safeUrl`
 * accepts, else `#` stands in its place. Line breaks and indentation of the template are dropped.
 */
export const html = (strings: TemplateStringsArray, ...values: HtmlValue[]): SafeHtml => {
  const { parts, isUrl } = compiled(strings);
  let markup = parts[0] ?? '';
  values.forEach((value, index) => {
    markup += isUrl[index] ? escapeHtml(safeUrl(String(value)) ?? '#') : rendered(value);
    markup += parts[index + 1] ?? '';
  });
  return new SafeHtml(TRUSTED, markup);
};

const rendered = (value: HtmlValue): string => {
  if (value === undefined || value === false) return '';
  if (value instanceof SafeHtml) return value.toString();
  if (typeof value === 'string') return escapeHtml(value);
  return typeof value === 'number' ? String(value) : value.map(rendered).join('');
};

type Compiled = { parts: string[]; isUrl: boolean[] };

const templates = new WeakMap<TemplateStringsArray, Compiled>();

const compiled = (strings: TemplateStringsArray): Compiled => {
  const known = templates.get(strings);
  if (known) return known;
  const parts = strings.map((part) => part.replace(/\s*\n\s*/g, '\n'));
  if (strings.slice(0, -1).some((part) => /<[^>]*=\s*'?$/.test(part))) {
    throw new UnsafeTemplateError('an attribute value must stand in double quotes');
  }
  const made = { parts, isUrl: parts.map((part) => /\s(?:href|src)="$/.test(part)) };
  templates.set(strings, made);
  return made;
};

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
  '`': '&#96;',
};

/** Text as it may stand in an element or in a quoted attribute. */
const escapeHtml = (text: string): string =>
  text.replace(/[&<>"'`]/g, (character) => ENTITIES[character] ?? '');

const LINKABLE = new Set(['https:', 'http:', 'mailto:']);

/** The address in its normal form when a mail may link to it; undefined for anything that could run. */
export const safeUrl = (url: string): string | undefined => {
  const parsed = URL.canParse(url) ? new URL(url) : undefined;
  return parsed && LINKABLE.has(parsed.protocol) ? parsed.href : undefined;
};
