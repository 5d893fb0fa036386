import { bookReaders, type BookReaders } from './bookReaders';

declare global {
  /** Set by this script, which the checking worker runs when a file turns out to be no text. */
  var bookReaders: BookReaders | undefined;
}

globalThis.bookReaders = bookReaders;
