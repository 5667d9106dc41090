import { existsSync, globSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { FUNCTIONS } from '../../infra/manifest.ts';

const ROOT = join(import.meta.dirname, '../..');
const DOCUMENTS = ['README.md', ...globSync('docs/**/*.md', { cwd: ROOT })];
const read = (path: string): string => readFileSync(join(ROOT, path), 'utf8');

describe.each(DOCUMENTS)('%s', (path) => {
  it('links only to what exists', () => {
    const links = [...read(path).matchAll(/\]\((?!https?:|#|mailto:)([^)#\s]+)/g)];
    const broken = links
      .map(([, to]) => to ?? '')
      .filter((to) => !existsSync(join(ROOT, dirname(path), to)));
    expect(broken).toEqual([]);
  });

  it('names only files that exist', () => {
    const files = [
      ...read(path).matchAll(/`((?:infra|functions|shared|events|test|docs)\/[\w./-]+)`/g),
    ];
    const missing = files
      .map(([, file]) => file ?? '')
      .filter((file) => !existsSync(join(ROOT, file)));
    expect(missing).toEqual([]);
  });
});

describe('the decisions', () => {
  const decisions = globSync('docs/adr/*.md', { cwd: ROOT }).sort();

  it('are numbered one by one, in the name of the file as in its title', () => {
    const numbers = decisions.map((path) => Number(/(\d{4})-[^/]*$/.exec(path)?.[1]));
    expect(numbers).toEqual(decisions.map((_, at) => at + 1));
    const titles = decisions.map((path) => Number(/^# (\d+)\. /.exec(read(path))?.[1]));
    expect(titles).toEqual(numbers);
  });
});

describe('the README', () => {
  const readme = read('README.md');

  it.each(FUNCTIONS.map(({ name }) => name))('tells what %s does', (name) => {
    expect(readme).toContain(`\`${name}\``);
  });

  it('explains every setting that a function reads', () => {
    const settings = FUNCTIONS.flatMap(({ access }) => access.settings ?? []);
    expect(settings.filter((name) => !readme.includes(`\`${name}\``))).toEqual([]);
  });

  it('names only commands that package.json has', () => {
    const { scripts } = JSON.parse(read('package.json'));
    const used = [...readme.matchAll(/npm run ([\w:-]+)/g)].map(([, name]) => name ?? '');
    expect(used.filter((name) => !(name in scripts))).toEqual([]);
  });
});
