import type { Contact } from '../domain/municipality.ts';
import { buildMime } from '../mail/mime.ts';
import type { DigestContent, RenderedDigest } from './content.ts';
import { mailOf } from './mail.ts';
import { renderDigest } from './render.ts';
import type { RenderOptions } from './view.ts';

export type ComposeOptions = RenderOptions & { sender: { name: string; email: string } };

/** A digest in words and as the message that the mail service takes. */
export type ComposedDigest = { rendered: RenderedDigest; raw: Uint8Array };

/** The same content, contact and options always give the same bytes. */
export const composeDigest = (
  content: DigestContent,
  contact: Contact,
  { sender, ...options }: ComposeOptions,
): ComposedDigest => {
  const rendered = renderDigest(content, options);
  return {
    rendered,
    raw: buildMime(mailOf(rendered, content.issue, contact, sender, content.now)),
  };
};
