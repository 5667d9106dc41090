const ENTITIES: Record<string, string> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&apos;',
};

/** Text as the content of an XML element. */
const xmlText = (text: string): string =>
  text.replace(/[&<>"']/g, (char) => ENTITIES[char] ?? char);

/** Elements in order; each value is text or more elements. */
export type XmlParts = { readonly [name: string]: string | number | XmlParts };

export const xml = (parts: XmlParts): string =>
  Object.entries(parts)
    .map(([name, value]) => {
      const content = typeof value === 'object' ? xml(value) : xmlText(String(value));
      return `<${name}>${content}</${name}>`;
    })
    .join('');
