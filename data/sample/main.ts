import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { writeDigitalAssessments } from './assessment';
import { writeCertifications } from './certifications';
import { writeCompetitions } from './competition';
import { writeChongqingTraining } from './digitalTraining';
import { writeEngineerExams } from './engineerExams';
import { writeEngineers } from './engineers';
import { makeEvaluationOrgs, OrgChoice } from './evaluationOrgs';
import { InstitutionChoice, makeInstitutions } from './institutions';
import { writePlanted } from './planted';
import { writeProjectTraining } from './projectTraining';
import { type FileSize, Sink, type Tallies } from './sink';
import { writeSubmissions } from './submissions';
import { writeSupply } from './supply';
import { readUnits } from './units';
import { writeZhejiangTraining } from './zhejiangTraining';

interface Written {
  tallies: Tallies;
  files: FileSize[];
}

/**
 * Writes the synthetic sample (as of 2026-10-31) to a folder: five CSV files and tallies.json with the counts
 * kept while writing. The same code writes the same bytes every time. Existing files are replaced; throws
 * where the folder cannot be written.
 */
export async function writeSample(outDir: string): Promise<Tallies> {
  return (await writeAll(outDir)).tallies;
}

/** `npm run sample [folder]`: writes the sample and says what it wrote. */
export async function main(args: string[]): Promise<void> {
  const outDir = args[0] ?? '.sample';
  const began = performance.now();
  const { files } = await writeAll(outDir);
  for (const { name, rows, bytes } of files) {
    console.log(
      `${name.padEnd(16)} ${String(rows).padStart(7)} rows  ${(bytes / 1e6).toFixed(1).padStart(6)} MB`,
    );
  }
  console.log(`written to ${outDir} in ${((performance.now() - began) / 1000).toFixed(1)} s`);
}

function writeAll(outDir: string): Promise<Written> {
  mkdirSync(outDir, { recursive: true });
  const sink = new Sink(outDir);
  const units = readUnits('chongqing');
  const provinceUnits = readUnits('zhejiang');
  const chongqing = makeInstitutions('chongqing', units, 120);
  const zhejiang = makeInstitutions('zhejiang', provinceUnits, 330);
  const orgs = makeEvaluationOrgs(units);
  const orgChoice = new OrgChoice(orgs);
  const institutions = new InstitutionChoice(chongqing, units);
  const engineerSchools = chongqing.filter((_, index) => index % 5 === 1);
  const nationalOrgs = orgs.filter((org) => org.type === 'social' && org.ended === null).slice(0, 3);

  const classes = writeChongqingTraining(sink, { units, institutions });
  writeProjectTraining(sink, { units, institutions });
  const trained = writeEngineers(sink, engineerSchools);
  writeZhejiangTraining(sink, {
    units: provinceUnits,
    institutions: new InstitutionChoice(zhejiang, provinceUnits),
  });
  writeDigitalAssessments(sink, { classes, institutions: chongqing, orgs: orgChoice });
  writeCertifications(sink, { units, orgs: orgChoice });
  writeEngineerExams(sink, { trained, institutions: engineerSchools, orgs: nationalOrgs });
  writeCompetitions(sink, units);
  writeSupply(sink, { units, chongqing, zhejiang, orgs });
  writePlanted(sink, chongqing);
  const own = ['training', 'assessment', 'competition'];
  writeSubmissions(sink, { region: 'chongqing', units, datasets: own, from: '2022-01' });
  writeSubmissions(sink, {
    region: 'zhejiang',
    units: provinceUnits,
    datasets: ['training'],
    from: '2023-01',
  });

  const written = sink.close();
  writeFileSync(join(outDir, 'tallies.json'), `${JSON.stringify(sorted(written.tallies), null, 1)}\n`);
  return Promise.resolve(written);
}

/** The same value with the keys of every object in order of their code points. */
function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted);
  if (value === null || typeof value !== 'object') return value;
  const entries = Object.entries(value).map(([key, inner]): [string, unknown] => [key, sorted(inner)]);
  return Object.fromEntries(entries.sort(([one], [other]) => (one < other ? -1 : 1)));
}
