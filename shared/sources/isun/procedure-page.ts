import { oneLine } from '../clean-text.ts';
import { hasClass, type Span, walkMarkup } from './walk-markup.ts';

/** The parts of a procedure's page, as markup save the heading and the names of its documents. */
export type ProcedurePage = {
  heading: string;
  purposeHtml: string;
  termsHtml: string;
  documents: string[];
};

const MOST_TEXT = 20_000;
const MOST_DOCUMENTS = 200;

/**
 * Finds the landmarks of a procedure's page: the block with the heading in bold and the purpose after it,
 * and the section on dates. Undefined when either is missing. The first block of the page explains the
 * system to its visitors, on every page in the same words; it holds no heading and is passed over.
 */
export const readProcedurePage = (html: string): ProcedurePage | undefined => {
  const finder = new Finder();
  const whole = walkMarkup(html, {
    open: (name, attributes, at) => finder.open(name, attributes, at),
    close: (name, at) => finder.close(name, at),
    text: (text) => finder.text(text),
  });
  return whole ? finder.page(html) : undefined;
};

type Part = { from: number; to?: number };

class Finder {
  #divs: boolean[] = [];
  #heading: string | undefined;
  #purpose: Part | undefined;
  #terms: Part | undefined;
  #documents: string[] = [];
  #inFiles = false;
  /** The element whose text is being collected. */
  #collecting: { name: string; text: string } | undefined;

  open(name: string, attributes: Readonly<Record<string, string>>, at: Span): void {
    if (name === 'div') this.#divs.push(hasClass(attributes, 'procedure-info'));
    else if (name === 'ul' && hasClass(attributes, 'file-list')) this.#inFiles = true;
    else if (name === 'h2') this.#openTitle(at);
    else if (name === 'a' && this.#inFiles) this.#collect(name);
    else if (name === 'strong' && this.#heading === undefined && this.#divs.at(-1)) {
      this.#collect(name);
    }
  }

  text(text: string): void {
    const into = this.#collecting;
    if (into && into.text.length < MOST_TEXT) into.text += text;
  }

  close(name: string, at: Span): void {
    if (name === 'div') this.#closeDiv(at);
    else if (name === 'ul') this.#inFiles = false;
    if (this.#collecting?.name !== name) return;
    const text = oneLine(this.#collecting.text);
    this.#collecting = undefined;
    if (name === 'strong') this.#takeHeading(text, at);
    else if (name === 'h2') this.#takeTitle(text, at);
    else if (this.#documents.length < MOST_DOCUMENTS) this.#documents.push(text);
  }

  page(html: string): ProcedurePage | undefined {
    const [heading, purpose, terms] = [this.#heading, this.#purpose, this.#terms];
    if (heading === undefined || purpose?.to === undefined || !terms) return undefined;
    return {
      heading,
      purposeHtml: html.slice(purpose.from, purpose.to),
      termsHtml: html.slice(terms.from, terms.to),
      documents: this.#documents,
    };
  }

  #collect(name: string): void {
    this.#collecting ??= { name, text: '' };
  }

  #openTitle({ from }: Span): void {
    if (this.#terms) this.#terms.to ??= from;
    this.#collect('h2');
  }

  #closeDiv({ from }: Span): void {
    if (this.#divs.pop() && this.#purpose) this.#purpose.to ??= from;
  }

  #takeHeading(text: string, { to }: Span): void {
    if (text === '') return;
    this.#heading = text;
    this.#purpose = { from: to };
  }

  #takeTitle(text: string, { to }: Span): void {
    if (!this.#terms && /^срокове за кандидатстване/i.test(text)) this.#terms = { from: to };
  }
}
