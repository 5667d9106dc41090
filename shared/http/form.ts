import type { APIGatewayProxyEventV2 } from 'aws-lambda';

/** The fields of a form by their names; of several with one name the last. */
export type FormFields = Readonly<Record<string, string>>;

const FORM = /^(?:application\/x-www-form-urlencoded|multipart\/form-data)\b/i;

/**
 * The fields of a form that was sent, in either form that HTML and RFC 8058 know; none for anything else. Files are
 * left out.
 */
export const readForm = async (event: APIGatewayProxyEventV2): Promise<FormFields> => {
  const type = event.headers['content-type'] ?? '';
  if (!FORM.test(type)) return {};
  const body = Buffer.from(event.body ?? '', event.isBase64Encoded ? 'base64' : 'utf8');
  const form = await new Response(body, { headers: { 'content-type': type } })
    .formData()
    .catch(malformed);
  const fields = [...form].flatMap(([name, value]) =>
    typeof value === 'string' ? [[name, value] as const] : [],
  );
  return Object.fromEntries(fields);
};

/** What the parser throws at a body that is no form; anything else is a bug. */
const malformed = (cause: unknown): FormData => {
  if (!(cause instanceof TypeError)) throw cause;
  return new FormData();
};
