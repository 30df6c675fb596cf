// Linking errors in both languages, with the name the author may have meant.
import { DefaultLinker, type AstNodeDescription, type LinkingError, type ReferenceInfo } from 'langium';
import { pack, type Bilingual } from '../messages/bilingual.ts';
import { isRowTaken } from '../generated/ast.ts';
import { rowsOfAnswered } from './example-rows.ts';
import { nearestName } from './nearest-name.ts';

/** What a reference looks for, for people. */
const TARGETS: Record<string, Bilingual> = {
    Nameable: { zh: '计算量或计分项', en: 'measure or tally' },
    Rung: { zh: '等级', en: 'grade' },
    Entry: { zh: '指标或条目', en: 'section or item' },
    Mark: { zh: '标记', en: 'mark' },
    Import: { zh: '导入', en: 'import' },
    Ruleset: { zh: '规则文件', en: 'ruleset file' },
    Measure: { zh: '计算量', en: 'measure' },
    Tally: { zh: '计分项', en: 'tally' },
    Grades: { zh: '等级块', en: 'block of grades' },
    Item: { zh: '条目', en: 'item' },
    Group: { zh: '评分组', en: 'group of rows' },
    Row: { zh: '评分行', en: 'row' }
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
        if (isInSeveralGroups(refInfo)) {
            return {
                ...error,
                message: pack({
                    zh: `不止一个评分组有“${text}”这一行。请在前面写组名。`,
                    en: `Several groups have a row “${text}”. Write the name of the group before it.`
                })
            };
        }
        return {
            ...error,
            message: pack({
                zh: `没有名为“${text}”的${target.zh}。${hint.zh}`,
                en: `There is no ${target.en} “${text}”. ${hint.en}`.trim()
            })
        };
    }
}

/** A row that is named without its group, where the text alone does not say which row it is. */
function isInSeveralGroups({ container, reference }: ReferenceInfo): boolean {
    if (!isRowTaken(container) || container.group) return false;
    return rowsOfAnswered(container).filter(row => row.label === reference.$refText).length > 1;
}

function hintFor(text: string, names: string[]): Bilingual {
    const near = nearestName(text, names);
    if (near !== undefined) return { zh: `是否指“${near}”？`, en: `Did you mean “${near}”?` };
    if (text.includes('-') && names.includes(text.split('-')[0]!)) {
        return { zh: '若是减号，两边要有空格。', en: 'If a minus is meant, put blanks around it.' };
    }
    return { zh: '', en: '' };
}
