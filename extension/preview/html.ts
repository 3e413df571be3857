/** The preview's page: a style sheet, a script and nothing else. Everything visible is made by the script. */
import { randomBytes } from 'node:crypto';
import { Uri, type Webview } from 'vscode';
import { language } from '../texts.ts';

/** The one folder that the page may load from. */
export function resourceRoot(extension: Uri): Uri {
  return Uri.joinPath(extension, 'dist');
}

export function previewPage(webview: Webview, extension: Uri, source: string): string {
  const nonce = randomBytes(18).toString('base64');
  const address = (name: string) =>
    escapeAttribute(`${webview.asWebviewUri(Uri.joinPath(resourceRoot(extension), name))}`);
  const policy = [
    "default-src 'none'",
    `script-src 'nonce-${nonce}'`,
    `style-src ${webview.cspSource}`,
    `font-src ${webview.cspSource}`,
  ].join('; ');
  return `<!DOCTYPE html>
<html lang="${language()}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${escapeAttribute(policy)}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<link rel="stylesheet" href="${address('webview.css')}">
<title>EA</title>
</head>
<body data-source="${escapeAttribute(source)}">
<script nonce="${nonce}" src="${address('webview.js')}"></script>
</body>
</html>`;
}

function escapeAttribute(value: string): string {
  return value.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;');
}
