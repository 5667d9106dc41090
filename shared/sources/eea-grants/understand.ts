import type { Rejection } from '../../domain/source-run.ts';
import { recordRejection } from '../rejections.ts';
import { labelValuesOf } from './label-values.ts';
import { linksFrom } from './links.ts';
import { outlineOf } from './outline.ts';
import { speaksOfCall, tellsExtension } from './screen.ts';
import { toCall, type Understood } from './to-call.ts';

/** What one page turns out to be. */
export type PageMeaning =
  | ({
      kind: 'call';
      ref: string;
      /** News that the deadline of a call moved. */
      extension: boolean;
      /** Pages it leads to. */
      links: string[];
      /** The same page in other languages. */
      twins: string[];
    } & Understood)
  | { kind: 'rejected'; rejection: Rejection };

type Place = { address: URL; listings: readonly string[]; now: Date };

/** Reads one page that a listing leads to, whatever it holds. */
export const understandPage = (html: string, place: Place): PageMeaning => {
  const ref = place.address.href;
  const outline = outlineOf(html);
  const values = labelValuesOf(outline.blocks);
  const labelled = values.deadline ?? values.available ?? values.opens;
  if (labelled === undefined && !speaksOfCall(outline)) {
    return { kind: 'rejected', rejection: recordRejection(ref, 'not-a-call', outline.title) };
  }
  const call = toCall({ ...place, outline, values });
  if (!call.ok) {
    return { kind: 'rejected', rejection: recordRejection(ref, call.error.kind, call.error.found) };
  }
  const lead = outline.links.filter(({ framed }) => !framed).map(({ href }) => href);
  return {
    kind: 'call',
    ref,
    extension: tellsExtension(outline.title),
    links: linksFrom(lead, place.address),
    twins: linksFrom(outline.alternates, place.address).filter((href) => href !== ref),
    ...call.value,
  };
};
