import type { Session } from '../db/session';
import { createTable } from '../db/tables';
import type { Column } from '../ingest/types';
import type { Rulebook } from '../reference/rulebook';
import { ruleViews } from './ruleQueries';

const always = '9999-12-31';

const made = new WeakMap<Session, { rulebook: Rulebook; ready: Promise<void> }>();

/**
 * Puts the rules' scopes and dated reference data into the engine, and the views on them; once for a rulebook, since a
 * run of checks may be reading them.
 */
export function createRuleTables(session: Session, rulebook: Rulebook): Promise<void> {
  const present = made.get(session);
  if (present?.rulebook === rulebook) return present.ready;
  const ready = fillRuleTables(session, rulebook);
  made.set(session, { rulebook, ready });
  ready.catch(() => made.delete(session));
  return ready;
}

async function fillRuleTables(session: Session, rulebook: Rulebook): Promise<void> {
  const scoped = rulebook.rules.filter(({ region }) => region !== null);
  await fill(session, 'rule_scopes', [
    textColumn('rule', scoped, ({ id }) => id),
    textColumn('region', scoped, ({ region }) => region),
    textColumn('programmes', scoped, ({ programmes }) =>
      programmes.length > 0 ? `|${programmes.join('|')}|` : null,
    ),
    textColumn('unit', scoped, ({ unit }) => unit),
    dayColumn('valid_from', scoped, ({ validFrom }) => validFrom ?? '0001-01-01'),
    dayColumn('valid_to', scoped, ({ validTo }) => validTo ?? always),
  ]);
  const { hours, standards, lists } = rulebook;
  await fill(session, 'rule_hours', [
    textColumn('programme', hours, ({ programme }) => programme),
    textColumn('occupation', hours, ({ occupation }) => occupation),
    textColumn('level', hours, ({ level }) => level),
    { name: 'hours', type: 'number', values: hours.map((line) => line.hours) },
    ...dayColumns(hours),
  ]);
  await fill(session, 'rule_standards', [
    textColumn('name', standards, ({ name }) => name),
    textColumn('key', standards, ({ key }) => key),
    { name: 'value', type: 'number', values: standards.map(({ value }) => value) },
    ...dayColumns(standards),
  ]);
  await fill(session, 'rule_lists', [
    textColumn('list', lists, ({ list }) => list),
    textColumn('value', lists, ({ value }) => value),
    ...dayColumns(lists),
  ]);
  for (const view of ruleViews) await session.query(view.name, view.sql);
}

function textColumn<T>(name: string, lines: readonly T[], valueOf: (line: T) => string | null): Column {
  return { name, type: 'string', values: lines.map(valueOf) };
}

function dayColumn<T>(name: string, lines: readonly T[], valueOf: (line: T) => string): Column {
  return { name, type: 'date', values: lines.map(valueOf) };
}

function dayColumns(lines: readonly { from: string; to: string | null }[]): Column[] {
  return [
    dayColumn('valid_from', lines, ({ from }) => from),
    dayColumn('valid_to', lines, ({ to }) => to ?? always),
  ];
}

async function fill(session: Session, table: string, columns: Column[]): Promise<void> {
  await createTable(session, columns, table);
  await session.append(table, columns);
}
