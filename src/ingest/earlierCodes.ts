/**
 * Codes of an earlier edition of the occupation dictionary and what they are now, as far as the documents behind the
 * lists show both: the national standard of 2021 prints 2-02-10-09 for 人工智能工程技术人员. Such a code is not exchanged
 * by itself, since numbers were given out anew.
 */
export const earlierCodes: ReadonlyMap<string, string> = new Map([['2-02-10-09', '2-02-38-01']]);
