import { closeSync, openSync, readSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { ASK_KEYS, ASK_LINE, ASK_OPTIONAL, ASK_PROJECT, type AskFile, type FieldType } from '../../vocabulary/index.ts';
import { RecordParquet, type Values } from '../files/parquet.ts';
import { Spool } from '../files/spool.ts';
import type { RecordOf, Records } from '../records.ts';
import { accountLine, isOfOverview, officeOf, projectLine } from './lines.ts';

/** What the page of questions is told before it asks: what may be chosen, and the size of each file and of what stands at its end. */
export interface AskChoices {
  files: Record<AskFile, { bytes: number; footer: number; rows: number }>;
  /** The latest first. */
  years: number[];
  regions: [slug: string, name: string][];
  /** Codes with the name that most lines give them. */
  accounts: [code: string, name: string][];
}

/** Departments, in a file of their own: there are thousands, and one question asks for them. */
export type AskDepartments = [region: string, regionName: string, slug: string, name: string][];

/** Rows of a group: what one question fetches at least, against what listing the groups costs every question. */
const GROUPS: Record<AskFile, number> = { 'by-account': 4000, 'by-department': 1000, projects: 1000 };

/** Writes the files that questions are answered from, department-year by department-year. */
export class AskFiles {
  private readonly folder: string;
  private readonly accounts: Spool;
  private readonly projects: Spool;
  private readonly departments: RecordParquet;
  private readonly rows = { 'by-account': 0, 'by-department': 0, projects: 0 };
  private readonly years = new Set<number>();
  private readonly known = new Map<string, AskDepartments[number]>();
  private readonly names = new Map<string, Map<string, number>>();

  /** `folder` is there and empty. */
  constructor(folder: string) {
    this.folder = folder;
    this.accounts = new Spool(join(folder, 'accounts.spool'));
    this.projects = new Spool(join(folder, 'projects.spool'));
    this.departments = this.file('by-department', ASK_LINE);
  }

  /** The records of one department-year; departments come one after the other. */
  add(records: Pick<Records, 'budgets' | 'projects'>): void {
    for (const record of records.budgets) {
      const line = accountLine(record);
      if (line === null) continue;
      this.note(record);
      this.accounts.add(line.key, line.values);
      this.rows['by-account'] += 1;
      if (!isOfOverview(record)) continue;
      this.departments.add(line.values);
      this.rows['by-department'] += 1;
    }
    for (const record of records.projects) {
      const line = projectLine(record);
      if (line === null) continue;
      this.note(record);
      this.projects.add(line.key, line.values);
      this.rows.projects += 1;
    }
  }

  close(): void {
    this.departments.close();
    for (const [name, spool, fields] of [
      ['by-account', this.accounts, ASK_LINE],
      ['projects', this.projects, ASK_PROJECT],
    ] as const) {
      const file = this.file(name, fields);
      let part: string | null = null;
      for (const values of spool.sorted()) {
        const next = partOf(values);
        if (name === 'by-account' && next !== part) file.cut();
        part = next;
        file.add(values);
      }
      file.close();
      spool.remove();
    }
    const departments: AskDepartments = [...this.known.values()];
    const choices: AskChoices = {
      files: {
        'by-account': this.measure('by-account'),
        'by-department': this.measure('by-department'),
        projects: this.measure('projects'),
      },
      years: [...this.years].sort((a, b) => b - a),
      regions: [...new Map(departments.map(([slug, name]) => [slug, name]))],
      accounts: [...this.names].sort(([a], [b]) => (a < b ? -1 : 1)).map(([code, names]) => [code, mostCommon(names)]),
    };
    writeFileSync(join(this.folder, 'choices.json'), JSON.stringify(choices));
    writeFileSync(join(this.folder, 'departments.json'), JSON.stringify(departments));
  }

  private note(record: RecordOf<'budgets'> | RecordOf<'projects'>): void {
    const { region, region_slug, department_slug, year } = record;
    this.years.add(year);
    // The latest name stands for all.
    this.known.set(`${region_slug}/${department_slug}`, [region_slug, region, department_slug, officeOf(record)]);
    if (!('label' in record)) return;
    const code = record.functional_code ?? record.economic_code;
    const name = record.functional_name ?? record.economic_name;
    if (code === null || name === null) return;
    const names = this.names.get(code) ?? new Map<string, number>();
    names.set(name, (names.get(name) ?? 0) + 1);
    this.names.set(code, names);
  }

  private file(name: AskFile, fields: Readonly<Record<string, FieldType>>): RecordParquet {
    const list = Object.entries(fields).map(([field, type]) => ({
      name: field,
      type,
      required: !ASK_OPTIONAL.includes(field),
    }));
    return new RecordParquet(list, join(this.folder, `${name}.parquet`), { group: GROUPS[name], keys: ASK_KEYS[name] });
  }

  /** The size of a file, and of its footer with the eight bytes that end it, as readers fetch it in one go. */
  private measure(name: AskFile): AskChoices['files'][AskFile] {
    const path = join(this.folder, `${name}.parquet`);
    const { size } = statSync(path);
    const end = Buffer.alloc(8);
    const file = openSync(path, 'r');
    readSync(file, end, 0, 8, size - 8);
    closeSync(file);
    return { bytes: size, footer: end.readUInt32LE(0) + 8, rows: this.rows[name] };
  }
}

/** Lines without a code are asked for item by item: each item has groups of its own. Codes share theirs, there are hundreds. */
function partOf([account, kind, measure]: Values): string {
  return account === '' ? `${String(kind)} ${String(measure)}` : 'codes';
}

/** The name that most lines bear; of several the first by its characters, so that the order of documents decides nothing. */
function mostCommon(names: ReadonlyMap<string, number>): string {
  return [...names].sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1))[0]?.[0] ?? '';
}
