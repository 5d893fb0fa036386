import type { districtsZh } from './districtsZh';
import type { exploreZh } from './exploreZh';
import type { institutionZh } from './institutionZh';
import type { institutionsZh } from './institutionsZh';
import type { methodZh } from './methodZh';
import type { pagesZh } from './pagesZh';
import type { rulesZh } from './rulesZh';
import type { zh } from './zh';

type Texts = typeof zh &
  typeof pagesZh &
  typeof methodZh &
  typeof rulesZh &
  typeof districtsZh &
  typeof exploreZh &
  typeof institutionsZh &
  typeof institutionZh;

export type TextKey = keyof Texts;

/** The names between braces in a text. */
type Names<Text> = Text extends `${string}{${infer Name}}${infer Rest}` ? Name | Names<Rest> : never;

/** A text of the interface by its key, with what it needs filled in; both are checked where it is called. */
export type Translate = <Key extends TextKey>(
  key: Key,
  ...values: [Names<Texts[Key]>] extends [never] ? [] : [Record<Names<Texts[Key]>, string | number>]
) => string;
