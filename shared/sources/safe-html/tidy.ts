import type { Comment, Element, ElementContent, Root, RootContent, Text } from 'hast';
import { withoutUnseen } from '../clean-text.ts';
import { FLOW, PHRASING, STRUCTURE } from './elements.ts';

/** Nesting beyond this says nothing to a reader; what is deeper becomes the text of its place. */
const DEEPEST = 60;

type Node = ElementContent | RootContent;
type Kept = Element | Text;
type Piece = Kept | Comment;

const PARTING: Comment = { type: 'comment', value: '' };

/**
 * The tree without what shows nothing: empty elements, blanks beyond one, characters that are not seen. Where
 * lines part, which comments say (see `treeOf`), there are paragraphs, or, within a line, breaks.
 */
export const tidy = (root: Root): Root => ({
  type: 'root',
  children: childrenOf('root', root.children).map((node) => limited(node, 1)),
});

const childrenOf = (parent: string, children: readonly Node[]): Kept[] => {
  const pieces = joined(children.flatMap(piecesOf));
  if (STRUCTURE.has(parent)) return pieces.filter(isKept).filter((piece) => !isBlank(piece));
  const parts = pieces.some(({ type }) => type === 'comment');
  if (!parts) return pieces.filter(isKept);
  return FLOW.has(parent) ? inParagraphs(pieces) : withBreaks(pieces);
};

const piecesOf = (node: Node): Piece[] => {
  if (node.type === 'text') return [{ type: 'text', value: withoutUnseen(node.value) }];
  if (node.type === 'comment') return [PARTING];
  if (node.type !== 'element') return [];
  if (node.tagName === 'br') return [{ ...node, children: [] }];
  const children = childrenOf(node.tagName, node.children);
  if (!children.every(isBlank)) return [{ ...node, children }];
  if (node.tagName === 'td' || node.tagName === 'th') return [{ ...node, children: [] }];
  if (!PHRASING.has(node.tagName) || children.some(isElement)) return [PARTING];
  return children.slice(0, 1);
};

const isKept = (piece: Piece): piece is Kept => piece.type !== 'comment';
const isElement = (piece: Piece): piece is Element => piece.type === 'element';
const isBreak = (piece: Piece): boolean => isElement(piece) && piece.tagName === 'br';
const isBlank = (piece: Piece): boolean =>
  piece.type === 'text' ? piece.value.trim() === '' : isBreak(piece);
const isPhrasing = (piece: Piece): boolean => !isElement(piece) || PHRASING.has(piece.tagName);

/** Texts side by side as one, with single blanks. */
const joined = (pieces: readonly Piece[]): Piece[] => {
  const all: Piece[] = [];
  for (const piece of pieces) {
    const last = all.at(-1);
    if (piece.type === 'text' && last?.type === 'text') last.value += piece.value;
    else all.push(piece.type === 'text' ? { ...piece } : piece);
  }
  for (const piece of all) {
    if (piece.type === 'text') piece.value = piece.value.replace(/\s+/g, ' ');
  }
  return all.filter((piece) => piece.type !== 'text' || piece.value !== '');
};

/** Lines that part stand in paragraphs of their own, where paragraphs may stand. */
const inParagraphs = (pieces: readonly Piece[]): Kept[] => {
  const all: Kept[] = [];
  let line: Kept[] = [];
  const endLine = () => {
    if (!line.every(isBlank)) {
      all.push({ type: 'element', tagName: 'p', properties: {}, children: line });
    }
    line = [];
  };
  for (const piece of pieces) {
    if (isKept(piece) && isPhrasing(piece)) line.push(piece);
    else {
      endLine();
      if (isKept(piece)) all.push(piece);
    }
  }
  endLine();
  return all;
};

/** Lines that part within a line of text: a break, and only between two of them. */
const withBreaks = (pieces: readonly Piece[]): Kept[] => {
  const all: Kept[] = [];
  let parted = false;
  for (const piece of pieces) {
    const last = all.at(-1);
    if (!isKept(piece)) parted = true;
    else if (!parted) all.push(piece);
    else if (!isBlank(piece)) {
      if (last && isPhrasing(last) && isPhrasing(piece)) all.push(aBreak());
      all.push(piece);
      parted = false;
    }
  }
  return all;
};

const aBreak = (): Element => ({ type: 'element', tagName: 'br', properties: {}, children: [] });

const limited = (node: Kept, depth: number): Kept => {
  if (node.type === 'text') return node;
  const children = node.children.filter(
    (child) => child.type === 'text' || child.type === 'element',
  );
  if (depth < DEEPEST) return { ...node, children: children.map((one) => limited(one, depth + 1)) };
  const value = children.map(wordsIn).join(' ').replace(/\s+/g, ' ');
  return { ...node, children: value === '' ? [] : [{ type: 'text', value }] };
};

const wordsIn = (node: ElementContent): string => {
  if (node.type === 'text') return node.value;
  return node.type === 'element' ? node.children.map(wordsIn).join(' ') : '';
};
