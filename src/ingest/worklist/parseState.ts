import { caseStates, type CaseState } from '../../model/caseBook';
import { caseStateWords } from './vocabulary';

const between = '[\\s,，、;；]*';
const words: readonly { state: CaseState; pattern: RegExp }[] = caseStates.flatMap((state) =>
  [caseStateWords[state].zh, caseStateWords[state].en].map((word) => {
    const letters = [...word].filter((letter) => /\p{L}/u.test(letter)).join(between);
    // 已销号了 or 待核实情况 is another word.
    return { state, pattern: new RegExp(`^${letters}(?!\\p{L})`, 'iu') };
  }),
);

/**
 * What a cell of 核实情况 says: one of the six words, commas and spaces in it left aside, and what follows as the note.
 * Null where it begins with none of them. Expects text without outer blanks.
 */
export function parseState(text: string): { state: CaseState; note: string } | null {
  for (const { state, pattern } of words) {
    const [found] = pattern.exec(text) ?? [];
    if (found !== undefined) return { state, note: noteOf(text.slice(found.length)) };
  }
  return null;
}

/** What stands behind the colon, the comma, or in brackets. */
function noteOf(rest: string): string {
  const text = rest.replace(/\r\n?/g, '\n').trim();
  if (/^[:：]/.test(text)) return text.slice(1).trim();
  const bracketed = /^[(（]([^()（）]*)[)）][。.]?$/.exec(text)?.[1];
  return (bracketed ?? text.replace(/^[\s,，;；。.、—–-]+/, '')).trim();
}
