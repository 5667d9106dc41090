import type { ComposedDigest } from '../../shared/digest/compose.ts';
import type { DigestContent } from '../../shared/digest/content.ts';
import type { DigestPreview } from '../../shared/digest/preview.ts';
import { previewViewOf, sentenceOf } from '../../shared/digest/preview-view.ts';
import type { PreviewFormat } from './digest-preview-options.ts';

/** What a preview comes to: a line for whoever asked, and what goes into the file, if anything does. */
export type PreviewFile = { line: string; content?: string | Uint8Array };

/** Where nothing would be sent there is nothing to look at; only JSON can say so. */
export const previewFile = (
  preview: DigestPreview,
  format: PreviewFormat,
  compose: (content: DigestContent) => ComposedDigest,
): PreviewFile => {
  const { municipalityId, contactId, week } = preview.issue;
  const issue = `${municipalityId} ${contactId}, ${week}`;
  const inJson = (composed: (content: DigestContent) => ComposedDigest): string =>
    `${JSON.stringify(
      previewViewOf(preview, (content) => composed(content).rendered),
      null,
      2,
    )}\n`;
  if (preview.sends === 'nothing') {
    const line = `${issue}: nothing would be sent, ${sentenceOf(preview.because)}`;
    return format === 'json' ? { line, content: inJson(compose) } : { line };
  }
  const { items, heldBack } = preview.content;
  const composed = compose(preview.content);
  const { subject, text, html } = composed.rendered;
  const line = `${issue}: “${subject}”, ${items.length} calls, ${heldBack} held back`;
  const content = { html, txt: text, eml: composed.raw, json: inJson(() => composed) }[format];
  return { line, content };
};
