// Reading a model that may be damaged, of another version, or no model at all: problems, never exceptions.
import { z } from 'zod';
import { hashOf } from './canonical.ts';
import { MODEL_FORMAT, Model } from './model.ts';

export type Language = 'zh' | 'en';
export type ReadModel = { model: Model; problems: [] } | { model: undefined; problems: string[] };

/** From the text of a file; `language` chooses the words of the problems. */
export function readModel(text: string, language: Language = 'en'): ReadModel {
    let value: unknown;
    try {
        value = JSON.parse(text.replace(/^\uFEFF/, ''));
    } catch {
        return failed(language === 'zh' ? '这不是 JSON 文件。' : 'This is not a JSON file.');
    }
    return checkModel(value, language);
}

/** From a parsed value. */
export function checkModel(value: unknown, language: Language = 'en'): ReadModel {
    const format = typeof value === 'object' && value !== null ? (value as { format?: unknown }).format : undefined;
    if (typeof format !== 'string') {
        return failed(
            language === 'zh' ? '这不是规矩模型：缺少 format。' : 'This is not a Guiju model: it has no format.'
        );
    }
    if (format !== MODEL_FORMAT) {
        return failed(
            language === 'zh'
                ? `模型格式为“${format}”，本程序只读格式“${MODEL_FORMAT}”。请用同版本的 guiju 重新编译。`
                : `The model has format "${format}"; this program reads format "${MODEL_FORMAT}". Compile it again with this guiju.`
        );
    }
    if (isTooDeep(value)) {
        return failed(language === 'zh' ? '模型的嵌套过深，无法读取。' : 'The model is nested too deeply to be read.');
    }
    const parsed = Model.safeParse(value, { error: localeOf(language) });
    if (!parsed.success) {
        return failed(...parsed.error.issues.map(issue => `${issue.path.join('.') || '/'}: ${issue.message}`));
    }
    if (hashOf(parsed.data) !== parsed.data.hash) {
        return failed(
            language === 'zh'
                ? '模型的内容与其散列值不符：文件被改动或损坏。请重新编译。'
                : 'The content does not match the hash: the file was changed or damaged. Compile it again.'
        );
    }
    return { model: parsed.data, problems: [] };
}

/** Deeper than any rule that people write; what recurses over a model may rely on it. */
const DEEPEST = 500;

/** Without recursion, as it looks at what has not been checked. */
function isTooDeep(value: unknown): boolean {
    let level: unknown[] = [value];
    for (let depth = 0; level.length > 0; depth++) {
        if (depth > DEEPEST) return true;
        level = level.flatMap((each): unknown[] =>
            typeof each === 'object' && each !== null ? Object.values(each) : []
        );
    }
    return false;
}

function failed(...problems: string[]): ReadModel {
    return { model: undefined, problems };
}

/** Zod's own messages in the language asked for. */
export function localeOf(language: Language): z.core.$ZodErrorMap {
    return (language === 'zh' ? z.locales.zhCN() : z.locales.en()).localeError;
}
