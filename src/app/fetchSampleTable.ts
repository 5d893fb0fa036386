/** One served table of the sample as plain Arrow IPC. @throws Error where the site does not have it */
export async function fetchSampleTable(table: string): Promise<Uint8Array> {
  const url = new URL(`sample/${table}.arrow.gz`, document.baseURI);
  const answer = await fetch(url);
  if (!answer.ok) throw new Error(`${url.pathname}: ${answer.status}`);
  const bytes = new Uint8Array(await answer.arrayBuffer());
  // Some servers announce a .gz file as compressed content, and then the browser has opened it already.
  return bytes[0] === 0x1f && bytes[1] === 0x8b ? gunzip(bytes) : bytes;
}

async function gunzip(bytes: Uint8Array<ArrayBuffer>): Promise<Uint8Array> {
  const stream = new Blob([bytes]).stream().pipeThrough(new DecompressionStream('gzip'));
  return new Uint8Array(await new Response(stream).arrayBuffer());
}
