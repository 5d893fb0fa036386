import hoursUrl from '../../data/rule_hours.csv?url';
import listsUrl from '../../data/rule_lists.csv?url';
import reasonsUrl from '../../data/rule_reasons.csv?url';
import standardsUrl from '../../data/rule_standards.csv?url';
import rulesUrl from '../../data/rules.csv?url';
import { parseRulebook, type Rulebook } from './rulebook';

/** Fetches the rules and their dated reference data; rejects as `fetchText` does, or with a LedgerError. */
export async function loadRulebook(fetchText: (url: string) => Promise<string>): Promise<Rulebook> {
  const [rules, hours, standards, lists, reasons] = await Promise.all(
    [rulesUrl, hoursUrl, standardsUrl, listsUrl, reasonsUrl].map(fetchText),
  );
  return parseRulebook({
    rules: rules ?? '',
    rule_hours: hours ?? '',
    rule_standards: standards ?? '',
    rule_lists: lists ?? '',
    rule_reasons: reasons ?? '',
  });
}
