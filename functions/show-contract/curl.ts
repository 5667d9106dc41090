import type { ListedOperation } from './operation-section.ts';

/** A command that asks as the example does; `$SERVICE` and `$TOKEN` are the reader's to set. */
export const curlOf = ({ path, method, operation }: ListedOperation): string => {
  const { parameters, requestBody, security } = operation;
  const value = (place: string, name: string): string | undefined => {
    const found = parameters.find((each) => each.in === place && each.name === name);
    return found?.example === undefined ? undefined : encodeURIComponent(String(found.example));
  };
  const filled = path.replace(/\{(\w+)\}/g, (hole, name: string) => value('path', name) ?? hole);
  const query = parameters
    .filter((each) => each.in === 'query' && each.example !== undefined)
    .map(({ name }) => `${name}=${value('query', name)}`)
    .join('&');
  const headers = parameters
    .filter((each) => each.in === 'header' && each.example !== undefined)
    .map(({ name, example }) => `-H ${quoted(`${name}: ${example}`)}`);
  const [body] = Object.entries(requestBody?.content ?? {});
  return [
    `curl "$SERVICE${filled}${query && `?${query}`}"`,
    ...(method === 'GET' ? [] : [`-X ${method}`]),
    ...(security.length > 0 ? ['-H "Authorization: Bearer $TOKEN"'] : []),
    ...headers,
    ...(body ? [`-H "Content-Type: ${body[0]}"`] : []),
    ...(body?.[1].example === undefined ? [] : [`-d ${quoted(textOf(body[1].example))}`]),
  ].join(' \\\n  ');
};

/** An example of a form other than JSON is the very text. */
const textOf = (example: unknown): string =>
  typeof example === 'string' ? example : JSON.stringify(example);

/** One word to a POSIX shell, whatever is in it. */
const quoted = (text: string): string => `'${text.replaceAll("'", `'\\''`)}'`;
