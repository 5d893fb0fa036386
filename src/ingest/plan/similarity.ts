import { plainHeading } from '../plainHeading';

/**
 * How alike two headings are, 0–1: twice the single characters and pairs of neighbours that both have, by all of both
 * (Dice). Single characters count since Chinese headings are short and change their order (日期考试, 考试日期).
 */
export function similarity(left: string, right: string): number {
  const [one, other] = [piecesOf(plainHeading(left)), piecesOf(plainHeading(right))];
  if (one.length === 0 || other.length === 0) return 0;
  const rest = new Map<string, number>();
  for (const piece of other) rest.set(piece, (rest.get(piece) ?? 0) + 1);
  let shared = 0;
  for (const piece of one) {
    const left = rest.get(piece) ?? 0;
    if (left === 0) continue;
    rest.set(piece, left - 1);
    shared++;
  }
  return (2 * shared) / (one.length + other.length);
}

function piecesOf(text: string): string[] {
  const characters = [...text];
  return characters.flatMap((character, at) => {
    const next = characters[at + 1];
    return next === undefined ? [character] : [character, character + next];
  });
}
