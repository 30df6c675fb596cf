// The files of a new check, with gaps to fill; its tests fail until they are filled.
import { readText } from './root.ts';

const ID = /^[a-z]+(-[a-z]+)+$/;
const REGISTRY = 'packages/language/src/checks/registry.ts';

/** `<subject>-<problem>`, as in points-sum-mismatch. */
export function isCheckId(id: string): boolean {
    return ID.test(id);
}

/** Path → content of everything a check consists of, the registry with the check in it included. */
export function filesOfNewCheck(id: string): Map<string, string> {
    const fixtures = `packages/language/test/checks/${id}`;
    return new Map([
        [`packages/language/src/checks/${id}.ts`, sourceOf(id)],
        [REGISTRY, registered(readText(REGISTRY), id)],
        [`${fixtures}/valid.guiju`, fixtureOf('这里写：这份文件为什么没有问题。', ZH_RULE)],
        [`${fixtures}/invalid.guiju`, fixtureOf('这里写：这份文件错在哪里。', ZH_RULE)],
        [`${fixtures}/invalid-en.guiju`, fixtureOf('Say here: what is wrong with this file.', EN_RULE)],
        [`docs/checks/${id}.md`, pageOf(id)]
    ]);
}

/** The registry with one more check, in the order of the alphabet. */
export function registered(registry: string, id: string): string {
    const known = [...registry.matchAll(/from '\.\/([a-z-]+)\.ts';$/gm)].map(match => match[1]!);
    const ids = [...known.filter(other => other !== 'check'), id].sort();
    const imports = ids.map(other => `import { ${nameOf(other)} } from './${other}.ts';\n`).join('');
    const list = ids.map(other => `    ${nameOf(other)}`).join(',\n');
    return registry
        .replace(/(import \{ \w+ \} from '\.\/[a-z-]+\.ts';\n)+/, imports)
        .replace(/(checks: readonly AnyCheck\[\] = \[)[^\]]*\]/, `$1\n${list}\n]`);
}

/** points-sum-mismatch → pointsSumMismatch. */
export function nameOf(id: string): string {
    return id.replace(/-([a-z])/g, (_, letter: string) => letter.toUpperCase());
}

function sourceOf(id: string): string {
    return `// Say in one sentence what this check is for.
import { defineCheck } from './check.ts';

/** Say here why it matters. */
export const ${nameOf(id)} = defineCheck({
    id: '${id}',
    severity: 'error',
    on: 'Item',
    message: {
        zh: (it: { found: string }) => \`先说应当怎样。这里写的是“\${it.found}”。\`,
        en: it => \`Say the law first. “\${it.found}” stands here.\`
    },
    run(item, report) {
        const wrong = false;
        if (wrong) report({ found: item.codes[0] ?? '' }, { node: item, property: 'codes' });
    }
});
`;
}

const ZH_RULE = `评分 满分 1分 {
    不适用 禁止
    1.1 “条目” 1分 { 1 “做到”  0 “没有做到” }
}
`;

const EN_RULE = `scoring full marks 1 point {
    not applicable forbidden
    1.1 "Item" 1 point { 1 "done"  0 "not done" }
}
`;

function fixtureOf(sentence: string, rule: string): string {
    return `// ${sentence}\n${rule}`;
}

function pageOf(id: string): string {
    const block = (rule: string): string => `\`\`\`guiju\n${rule}\`\`\``;
    return `# ${id}

\`error\`

## 中文

一句话说清这条检查。再说为什么。

不要这样：

${block(ZH_RULE)}

这样写：

${block(ZH_RULE)}

## English

One sentence on what this check says. Then why.

Not like this:

${block(EN_RULE)}

Like this:

${block(EN_RULE)}
`;
}
