// Other engines that our speed is measured beside: installed on demand, outside the repository, by the bench alone.
import { spawnSync } from 'node:child_process';
import { copyFileSync, mkdirSync } from 'node:fs';
import { createRequire } from 'node:module';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { inRoot } from '../root.ts';

const FOLDER = join(homedir(), '.cache/guiju/peers');

/** What a peer is given: numbers by name, null for an item left out; a share of so much is a grade, the best first. */
export interface PeerRule {
    readonly points: Readonly<Record<string, number>>;
    /** In per cent, falling. */
    readonly limits: readonly number[];
}

export type Flat = Readonly<Record<string, number | null>>;

export interface Peer {
    readonly name: string;
    /** The place of the grade; behind the last limit there is one more. */
    readonly grade: (audit: Flat) => number | Promise<number>;
}

/** Engines for the rule; of one that cannot be had, why. */
export async function peersFor(rule: PeerRule): Promise<(Peer | { readonly missing: string })[]> {
    const problem = install();
    if (problem !== undefined) return [{ missing: `no peers: ${problem}` }];
    const load = createRequire(join(FOLDER, 'package.json'));
    return Promise.all(
        [zen, jsonLogic, duckdb].map(async make => {
            try {
                return await make(rule, load);
            } catch (error) {
                return { missing: `${make.name}: ${error instanceof Error ? error.message : String(error)}` };
            }
        })
    );
}

/** Not `npm ci`: it refuses packages whose parts for other platforms the registry does not have. */
function install(): string | undefined {
    mkdirSync(FOLDER, { recursive: true });
    for (const file of ['package.json', 'package-lock.json'])
        copyFileSync(inRoot(`packages/repo/peers/${file}`), join(FOLDER, file));
    const options = ['install', '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error'];
    const { status, stderr } = spawnSync('npm', options, { cwd: FOLDER, encoding: 'utf8', timeout: 180_000 });
    return status === 0 ? undefined : `npm ended with ${status}: ${stderr.slice(0, 300)}`;
}

type Load = (name: string) => unknown;

function zen(rule: PeerRule, load: Load): Peer {
    interface Decision {
        evaluate(audit: Flat): Promise<{ result: { grade: number } }>;
    }
    const { ZenEngine } = load('@gorules/zen-engine') as {
        ZenEngine: new () => { createDecision(content: Buffer): Decision };
    };
    const names = Object.keys(rule.points);
    const expressions = [
        { id: 'e', key: 'earned', value: names.map(name => `(${name} ?? 0)`).join(' + ') },
        {
            id: 'p',
            key: 'points',
            value: names.map(name => `(${name} == null ? 0 : ${rule.points[name]!})`).join(' + ')
        },
        { id: 's', key: 'share', value: '100 * $.earned / $.points' }
    ];
    const rows = [...rule.limits.map(limit => `>= ${limit}`), ''];
    const at = { x: 0, y: 0 };
    const content = { passThrough: false, inputField: null, outputPath: null, executionMode: 'single' };
    const nodes = [
        { id: 'in', type: 'inputNode', name: 'in', position: at },
        { id: 'sums', type: 'expressionNode', name: 'sums', position: at, content: { ...content, expressions } },
        {
            ...{ id: 'table', type: 'decisionTableNode', name: 'table', position: at },
            content: {
                ...content,
                hitPolicy: 'first',
                inputs: [{ id: 'i', name: 'share', field: 'share' }],
                outputs: [{ id: 'o', name: 'grade', field: 'grade' }],
                rules: rows.map((i, place) => ({ _id: `r${place}`, i, o: String(place) }))
            }
        },
        { id: 'out', type: 'outputNode', name: 'out', position: at }
    ];
    const joined = [['in', 'sums'] as const, ['sums', 'table'] as const, ['table', 'out'] as const];
    const edges = joined.map(([sourceId, targetId], id) => ({ id: `e${id}`, type: 'edge', sourceId, targetId }));
    const decision = new ZenEngine().createDecision(Buffer.from(JSON.stringify({ nodes, edges })));
    return { name: 'zen-engine, flat object', grade: async audit => (await decision.evaluate(audit)).result.grade };
}

function jsonLogic(rule: PeerRule, load: Load): Peer {
    const { LogicEngine } = load('json-logic-engine') as {
        LogicEngine: new () => { build(logic: unknown): (audit: Flat) => number };
    };
    const names = Object.keys(rule.points);
    const earned = { '+': names.map(name => ({ if: [{ '===': [{ var: name }, null] }, 0, { var: name }] })) };
    const points = {
        '+': names.map(name => ({ if: [{ '===': [{ var: name }, null] }, 0, rule.points[name]!] }))
    };
    const share = { '/': [{ '*': [100, earned] }, points] };
    const chain = rule.limits.flatMap((limit, place) => [{ '>=': [{ var: 'share' }, limit] }, place]);
    const engine = new LogicEngine();
    const shareOf = engine.build(share);
    const gradeOf = engine.build({ if: [...chain, rule.limits.length] });
    return {
        name: 'json-logic-engine, compiled, flat object',
        grade: audit => gradeOf({ share: shareOf(audit) })
    };
}

/** Scores a whole table; told as audits per second of the query alone. */
async function duckdb(rule: PeerRule, load: Load): Promise<Peer> {
    interface Connection {
        run(sql: string): Promise<unknown>;
        runAndReadAll(sql: string): Promise<{ getRows(): unknown[][] }>;
    }
    const { DuckDBInstance } = load('@duckdb/node-api') as {
        DuckDBInstance: { create(path: string, options: object): Promise<{ connect(): Promise<Connection> }> };
    };
    const connection = await (await DuckDBInstance.create(':memory:', { threads: '1' })).connect();
    const names = Object.keys(rule.points);
    const columns = names.map((_, place) => `c${place} DOUBLE`).join(', ');
    await connection.run(`create table audits (${columns})`);
    const drawn = names.map((name, place) => `((range * 7 + ${place * 13}) % 5) * ${rule.points[name]! / 4}`);
    await connection.run(`insert into audits select ${drawn.join(', ')} from range(${DUCK_ROWS})`);
    const earned = names.map((_, place) => `coalesce(c${place}, 0)`).join(' + ');
    const points = names
        .map((name, place) => `case when c${place} is null then 0 else ${rule.points[name]!} end`)
        .join(' + ');
    const cases = rule.limits.map((limit, place) => `when share >= ${limit} then ${place}`).join(' ');
    const sql = `select grade, count(*) from (select case ${cases} else ${rule.limits.length} end as grade
        from (select 100 * (${earned}) / (${points}) as share from audits)) group by grade`;
    return {
        name: DUCKDB,
        grade: async () => (await connection.runAndReadAll(sql)).getRows().length
    };
}

export const DUCK_ROWS = 100_000;
export const DUCKDB = 'DuckDB, a table in memory (doubles)';
