// Linking errors in both languages, with the name the author may have meant.
import { DefaultLinker, type AstNodeDescription, type LinkingError, type ReferenceInfo } from 'langium';
import { pack, type Bilingual } from '../messages/bilingual.ts';

/** What a reference looks for, for people. */
const TARGETS: Record<string, Bilingual> = {
    Nameable: { zh: '计算量或计分项', en: 'measure or tally' },
    Rung: { zh: '等级', en: 'grade' },
    Entry: { zh: '指标或条目', en: 'section or item' },
    Mark: { zh: '标记', en: 'mark' },
    Import: { zh: '导入', en: 'import' },
    Ruleset: { zh: '规则文件', en: 'ruleset file' }
};

export class GuijuLinker extends DefaultLinker {
    protected override createLinkingError(refInfo: ReferenceInfo, description?: AstNodeDescription): LinkingError {
        const error = super.createLinkingError(refInfo, description);
        const text = refInfo.reference.$refText;
        const target = TARGETS[this.reflection.getReferenceType(refInfo)] ?? { zh: '名称', en: 'name' };
        const hint = hintFor(
            text,
            this.scopeProvider
                .getScope(refInfo)
                .getAllElements()
                .map(it => it.name)
                .toArray()
        );
        return {
            ...error,
            message: pack({
                zh: `没有名为“${text}”的${target.zh}。${hint.zh}`,
                en: `There is no ${target.en} “${text}”. ${hint.en}`.trim()
            })
        };
    }
}

function hintFor(text: string, names: string[]): Bilingual {
    const near = nearest(text, names);
    if (near !== undefined) return { zh: `是否指“${near}”？`, en: `Did you mean “${near}”?` };
    if (text.includes('-') && names.includes(text.split('-')[0]!)) {
        return { zh: '若是减号，两边要有空格。', en: 'If a minus is meant, put blanks around it.' };
    }
    return { zh: '', en: '' };
}

/** The name that differs least from the one written, if any differs little enough. */
function nearest(text: string, names: string[]): string | undefined {
    const limit = Math.max(1, Math.floor(text.length / 3));
    let best: { name: string; distance: number } | undefined;
    for (const name of names) {
        const distance = editDistance(text, name);
        if (distance <= limit && (!best || distance < best.distance)) best = { name, distance };
    }
    return best?.name;
}

function editDistance(a: string, b: string): number {
    let row = Array.from({ length: b.length + 1 }, (_, index) => index);
    for (let i = 1; i <= a.length; i++) {
        const next = [i];
        for (let j = 1; j <= b.length; j++) {
            const substitution = row[j - 1]! + (a[i - 1] === b[j - 1] ? 0 : 1);
            next.push(Math.min(substitution, row[j]! + 1, next[j - 1]! + 1));
        }
        row = next;
    }
    return row[b.length]!;
}
