/** Sentences of a section, one paragraph each. */
export function Paragraphs({ texts }: { texts: readonly string[] }) {
  return texts.map((text) => <p key={text}>{text}</p>);
}

/** A formula on a line of its own. */
export function Formula({ text }: { text: string }) {
  return <p className="formula">{text}</p>;
}
