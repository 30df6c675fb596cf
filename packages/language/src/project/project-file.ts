// What a project asks of the checks: guiju.config.json, read with the place of everything that is wrong in it.
import { knownSeverity, nearestCheck } from '../checks/known.ts';
import type { Severity } from '../checks/check.ts';
import type { Bilingual } from '../messages/bilingual.ts';
import { readJson, type JsonEntry, type JsonValue } from './json.ts';

export const PROJECT_FILE = 'guiju.config.json';

/** How heavily a check weighs in some files, and why. */
export interface CheckSetting {
    readonly check: string;
    readonly severity: Severity | 'off';
    /** Patterns of paths below the folder of the project; undefined: all. */
    readonly files: readonly string[] | undefined;
    readonly reason: string;
}

/** What is wrong, as the end of a sentence that names the file. */
export interface ProjectProblem {
    readonly at: number;
    readonly message: Bilingual;
}

export interface ReadProject {
    readonly settings: readonly CheckSetting[];
    readonly problems: readonly ProjectProblem[];
}

type Report = (at: number, zh: string, en: string) => void;

/** What can be read of it counts; the rest are problems. */
export function readProject(text: string): ReadProject {
    const problems: ProjectProblem[] = [];
    const report: Report = (at, zh, en) => void problems.push({ at, message: { zh, en } });
    const read = readJson(text);
    if (read.value === undefined) {
        report(read.stuckAt, '这里读不下去，不是 JSON', 'it cannot be read on from here, this is not JSON');
        return { settings: [], problems };
    }
    const settings = settingsIn(read.value, report);
    return { settings, problems: problems.sort((a, b) => a.at - b.at) };
}

function settingsIn(value: JsonValue, report: Report): CheckSetting[] {
    const fields = fieldsOf(value, ['$schema', 'checks'], report);
    const list = fields?.get('checks');
    if (list === undefined) return [];
    if (list.kind === 'list') return list.values.flatMap(each => settingOf(each, report) ?? []);
    report(list.from, '“checks”应为列表 […]', '“checks” must be a list […]');
    return [];
}

function settingOf(value: JsonValue, report: Report): CheckSetting | undefined {
    const fields = fieldsOf(value, ['check', 'severity', 'files', 'reason'], report);
    if (!fields) return undefined;
    const check = textOf(fields.get('check'));
    const reason = textOf(fields.get('reason'));
    const severity = severityOf(fields.get('severity'), report, value.from);
    const files = filesOf(fields.get('files'), report);
    if (reason === undefined || reason.trim() === '')
        report(
            fields.get('reason')?.from ?? value.from,
            '每项设置要写理由“reason”',
            'every setting states its “reason”'
        );
    if (!isChangeable(check, fields.get('check')?.from ?? value.from, report)) return undefined;
    if (severity === undefined || reason === undefined || reason.trim() === '' || files === null) return undefined;
    return { check: check!, severity, files, reason };
}

/** The check is there, and its findings are not such that no model can be written. */
function isChangeable(id: string | undefined, at: number, report: Report): boolean {
    const severity = id === undefined ? undefined : knownSeverity(id);
    if (severity === 'warning' || severity === 'info') return true;
    if (id === undefined) report(at, '每项设置要写检查的名称“check”', 'every setting names its “check”');
    else if (severity === 'error')
        report(at, `错误不能关闭或改级，“${id}”是错误`, `an error cannot be changed, and “${id}” is one`);
    else {
        const near = nearestCheck(id);
        const [zh, en] = near === undefined ? ['', ''] : [`，也许是“${near}”`, `; “${near}” may be meant`];
        report(at, `没有名为“${id}”的检查${zh}`, `there is no check “${id}”${en}`);
    }
    return false;
}

const SEVERITIES: readonly string[] = ['off', 'info', 'warning', 'error'];

function severityOf(value: JsonValue | undefined, report: Report, at: number): CheckSetting['severity'] | undefined {
    const text = textOf(value);
    if (text !== undefined && SEVERITIES.includes(text)) return text as CheckSetting['severity'];
    const choices = SEVERITIES.map(each => `“${each}”`);
    report(
        value?.from ?? at,
        `“severity”应为${choices.join('、')}之一`,
        `“severity” must be one of ${choices.join(', ')}`
    );
    return undefined;
}

/** null: written, but wrong. */
function filesOf(value: JsonValue | undefined, report: Report): readonly string[] | undefined | null {
    if (value === undefined) return undefined;
    const texts = value.kind === 'list' ? value.values.map(textOf) : [];
    const patterns = texts.filter(text => text !== undefined && text !== '');
    if (patterns.length > 0 && patterns.length === texts.length) return patterns as string[];
    report(
        value.from,
        '“files”应为路径的列表，如 ["archive/**"]',
        '“files” must be a list of paths such as ["archive/**"]'
    );
    return null;
}

const textOf = (value: JsonValue | undefined): string | undefined => (value?.kind === 'text' ? value.text : undefined);

/** The values by their names; undefined where it is no object. A name that has no meaning or comes twice is a problem. */
function fieldsOf(value: JsonValue, known: readonly string[], report: Report): Map<string, JsonValue> | undefined {
    if (value.kind !== 'object') {
        report(value.from, '这里应为对象 {…}', 'an object {…} belongs here');
        return undefined;
    }
    const fields = new Map<string, JsonValue>();
    for (const { key, value: field } of value.entries) {
        if (!known.includes(key.text)) unknownName(key, known, report);
        else if (fields.has(key.text)) report(key.from, `“${key.text}”写了两次`, `“${key.text}” stands there twice`);
        else fields.set(key.text, field);
    }
    return fields;
}

function unknownName(key: JsonEntry['key'], known: readonly string[], report: Report): void {
    const names = known.map(name => `“${name}”`);
    report(
        key.from,
        `这里没有“${key.text}”这一项，只有${names.join('、')}`,
        `there is no “${key.text}” here, only ${names.join(', ')}`
    );
}
