/** How deep lists and objects lie in one another in a JSON text; 0 of a text without any. Strings are passed over. */
export const depthOf = (json: string): number => {
  let [depth, deepest, quoted] = [0, 0, false];
  for (let at = 0; at < json.length; at += 1) {
    const sign = json.charAt(at);
    if (quoted) {
      if (sign === '\\') at += 1;
      else quoted = sign !== '"';
    } else if (sign === '"') {
      quoted = true;
    } else if (sign === '{' || sign === '[') {
      depth += 1;
      deepest = Math.max(deepest, depth);
    } else if (sign === '}' || sign === ']') {
      depth -= 1;
    }
  }
  return deepest;
};
