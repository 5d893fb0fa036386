import { isDay } from '../model/calendar';
import type { Bilingual, Region } from '../model/ledger';
import { csvRows } from './csvRows';

/** A policy document that the ledger cites. */
export interface PolicyDocument {
  /** `渝人社规〔2025〕19号`, as in Entry.document. */
  number: string;
  title: Bilingual;
  issuer: Bilingual;
  /** ISO day; null where the document prints none. */
  issued: string | null;
  region: Region;
}

const columns = ['number', 'title_zh', 'title_en', 'issuer_zh', 'issuer_en', 'issued', 'region'] as const;

/** Reads data/documents.csv. Throws LedgerError. */
export function parseDocuments(text: string): PolicyDocument[] {
  return csvRows('documents.csv', text, columns).map((row) => {
    const issued = row.text('issued');
    if (issued !== '' && !isDay(issued)) {
      row.fail('issued', { zh: `“${issued}”不是有效日期`, en: `"${issued}" is not a day` });
    }
    return {
      number: row.filled('number'),
      title: { zh: row.filled('title_zh'), en: row.filled('title_en') },
      issuer: { zh: row.filled('issuer_zh'), en: row.filled('issuer_en') },
      issued: issued || null,
      region: row.oneOf('region', ['chongqing', 'zhejiang', 'dadukou']),
    };
  });
}
