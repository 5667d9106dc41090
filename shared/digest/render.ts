import { calendarOf } from './calendar.ts';
import type { DigestContent, RenderedDigest } from './content.ts';
import { renderHtml } from './render-html.ts';
import { renderText } from './render-text.ts';
import { digestView, type RenderOptions, toldItems } from './view.ts';

/** The digest in the reader's language: subject, plain text and HTML, which say the same, and its deadlines. */
export const renderDigest = (content: DigestContent, options: RenderOptions): RenderedDigest => {
  const items = toldItems(content, options);
  const view = digestView(content, items, options);
  const calendar = calendarOf(content, items);
  return {
    subject: view.subject,
    text: renderText(view),
    html: renderHtml(view),
    ...(calendar && { calendar }),
    links: options.links ?? {},
  };
};
