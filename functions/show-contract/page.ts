import { html, type SafeHtml } from '../../shared/mail/html.ts';
import { STYLE } from './style.ts';

/** A page of the contract around its content. */
export const page = (title: string, content: SafeHtml): string =>
  html`<!DOCTYPE html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title}</title>
<style>${STYLE}</style>
</head>
<body>
<main>
${content}
</main>
</body>
</html>
`.toString();
