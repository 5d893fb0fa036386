/** How long a browser may take to read the address; far more than any needs. */
const kept = 60_000;

/** Hands a file to the browser's downloads. Nothing leaves the computer: the address is a blob of this page. */
export function saveFile(content: Blob, name: string): void {
  const address = URL.createObjectURL(content);
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  document.body.append(link);
  link.click();
  link.remove();
  setTimeout(() => URL.revokeObjectURL(address), kept);
}
