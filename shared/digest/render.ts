import type { DigestContent, RenderedDigest } from './content.ts';
import { renderHtml } from './render-html.ts';
import { renderText } from './render-text.ts';
import { digestView, type RenderOptions } from './view.ts';

/** The digest in the reader's language: subject, plain text and HTML, which say the same. */
export const renderDigest = (content: DigestContent, options: RenderOptions): RenderedDigest => {
  const view = digestView(content, options);
  return { subject: view.subject, text: renderText(view), html: renderHtml(view) };
};
