import type { Call } from '../../domain/call.ts';
import type { Rejection } from '../../domain/source-run.ts';
import { pageRejection, recordRejection } from '../rejections.ts';
import type { SourceFailure, SourcePage } from '../source.ts';
import type { ListElement } from './json-list.ts';
import { type RecordMeaning, understandRecord } from './understand.ts';

const CALLS_A_PAGE = 100;
const REJECTIONS_A_PAGE = 200;

/** The portal has some seven hundred calls open or forthcoming; a file that brings so many is not believed. */
const MOST_RECORDS = 20_000;

/** Gathers what the elements of the file bring into pages, so that no more than one page is held. */
export class Gathering {
  #calls: Call[] = [];
  #rejections: Rejection[] = [];
  /** Numbers of the calls of all pages. */
  readonly #known = new Set<string>();
  readonly #passedOver = new Map<string, number>();
  #records = 0;
  #unreadable = 0;

  /** Whether it is time for `page`. */
  get full(): boolean {
    return this.#calls.length >= CALLS_A_PAGE || this.#rejections.length >= REJECTIONS_A_PAGE;
  }

  get tooMany(): boolean {
    return this.#records > MOST_RECORDS;
  }

  get calls(): number {
    return this.#known.size;
  }

  take(element: ListElement): void {
    const place = `element ${element.nth}`;
    if (element.kind === 'element') this.#place(understandRecord(element.value, place));
    else {
      this.#unreadable++;
      this.#reject(recordRejection(place, element.reason, element.found));
    }
  }

  /** What was gathered since the last page. */
  page(): SourcePage {
    const [calls, rejections] = [this.#calls, this.#rejections];
    this.#calls = [];
    this.#rejections = [];
    const whole = rejections.filter(({ scope }) => scope === 'record').length;
    return { kind: 'page', calls, rejections, seen: calls.length + whole };
  }

  /** The last page, with the number of those that were passed over. */
  lastPage(): SourcePage {
    for (const [what, count] of this.#passedOver) {
      this.#rejections.push(pageRejection(`${what}s`, 'not-asked-for', `${count} records`));
    }
    return this.page();
  }

  /** Why the file is not to be taken for the whole, however well it ends. */
  failure(): SourceFailure | undefined {
    if (this.tooMany) {
      return { kind: 'too-many', message: `more than ${MOST_RECORDS} records are not believed` };
    }
    // Where an element ends is not certain when it is none: it may have swallowed others.
    if (this.#unreadable > 0) {
      return { kind: 'not-json', message: `${this.#unreadable} elements could not be read` };
    }
    // The file keeps grants for years after they closed: without a single one it is not that file.
    const grants = this.#known.size + (this.#passedOver.get('closed grant') ?? 0);
    return grants > 0 ? undefined : { kind: 'no-grants', message: 'the file holds no grants' };
  }

  #place(meaning: RecordMeaning): void {
    if (meaning.kind === 'rejected') this.#reject(meaning.rejection);
    else if (meaning.kind === 'passed-over') {
      this.#passedOver.set(meaning.as, (this.#passedOver.get(meaning.as) ?? 0) + 1);
    } else if (this.#known.has(meaning.call.sourceId)) {
      this.#reject(recordRejection(meaning.call.sourceId, 'repeated'));
    } else {
      this.#records++;
      this.#known.add(meaning.call.sourceId);
      this.#calls.push(meaning.call);
      this.#rejections.push(...meaning.notes);
    }
  }

  #reject(rejection: Rejection): void {
    this.#records++;
    this.#rejections.push(rejection);
  }
}
