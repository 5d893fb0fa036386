import type { methodZh } from './methodZh';
import type { zh } from './zh';

type Texts = typeof zh & typeof methodZh;

/** The names between braces in a text. */
type Names<Text> = Text extends `${string}{${infer Name}}${infer Rest}` ? Name | Names<Rest> : never;

/** A text of the interface by its key, with what it needs filled in; both are checked where it is called. */
export type Translate = <Key extends keyof Texts>(
  key: Key,
  ...values: [Names<Texts[Key]>] extends [never] ? [] : [Record<Names<Texts[Key]>, string | number>]
) => string;
