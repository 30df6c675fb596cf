// What the command itself says, in both languages side by side; messages of checks and audits come from elsewhere.
import type { Language } from '@guiju/model';

export type Sentence = Readonly<Record<Language, string>>;

export const sentences = {
    unreadable: (path: string): Sentence => ({ zh: `读不到“${path}”。`, en: `Cannot read “${path}”.` }),
    damagedText: (path: string, line: number): Sentence => ({
        zh: `“${path}”第 ${line} 行的文字损坏了，有的字读不出来。请从没有损坏的文件重新复制，存为 UTF-8。`,
        en: `The text of “${path}” is damaged in line ${line}: some characters cannot be read. Copy it anew from a sound file and save it as UTF-8.`
    }),
    unknownEncoding: (path: string): Sentence => ({
        zh: `认不出“${path}”的编码，或者它不是文本。能读的是 UTF-8、UTF-16 和 GB18030（GBK），请另存为 UTF-8 后再试。`,
        en: `The encoding of “${path}” cannot be told, or it is no text. UTF-8, UTF-16 and GB18030 (GBK) are read. Save it as UTF-8 and try again.`
    }),
    unwritable: (path: string): Sentence => ({ zh: `写不了“${path}”。`, en: `Cannot write “${path}”.` }),
    noRulesets: (path: string): Sentence => ({
        zh: `“${path}”里没有 .guiju 文件。`,
        en: `There is no .guiju file in “${path}”.`
    }),
    noAudits: (path: string): Sentence => ({
        zh: `“${path}”里没有 .json 审核记录。`,
        en: `There is no .json audit in “${path}”.`
    }),
    stdinTwice: (): Sentence => ({
        zh: '“-”（标准输入）只能用一次。',
        en: '“-” (standard input) can be used only once.'
    }),
    needsFile: (path: string): Sentence => ({
        zh: `“${path}”是文件夹，这里要一个文件。`,
        en: `“${path}” is a folder; a file is needed here.`
    }),
    notCosts: (path: string): Sentence => ({
        zh: `“${path}”不是 JSON，读不出改进的代价。`,
        en: `“${path}” is not JSON; the costs of improvements cannot be read.`
    }),
    stepNotPositive: (given: string): Sentence => ({
        zh: `--step 要一个大于 0 的数，写的是“${given}”。`,
        en: `--step needs a number above 0, not “${given}”.`
    }),
    notRuleset: (path: string): Sentence => ({
        zh: `“${path}”不是 .guiju 文件。`,
        en: `“${path}” is not a .guiju file.`
    }),
    coverageNeedsFormat: (): Sentence => ({
        zh: '--coverage 只用于 pretty 和 json 两种格式。',
        en: '--coverage goes with the formats pretty and json alone.'
    }),
    dryRunNeedsFix: (): Sentence => ({
        zh: '--dry-run 要和 --fix 一起用：只显示会改什么。',
        en: '--dry-run needs --fix: it shows what would be changed.'
    }),
    fixNeedsFiles: (): Sentence => ({
        zh: '--fix 要改的是文件，不能用于标准输入。',
        en: '--fix changes files and cannot be used with standard input.'
    }),
    changesMade: (count: number, isDryRun: boolean): Sentence =>
        isDryRun
            ? { zh: `会改 ${count} 处，没有写入。`, en: `Changes to make: ${count}. Nothing was written.` }
            : { zh: `改了 ${count} 处。`, en: `Changes made: ${count}.` },
    checkNeedsOutput: (): Sentence => ({
        zh: '--check 要和 -o 一起用：说明要核对哪个文件。',
        en: '--check needs -o: the file that is to be compared.'
    }),
    outputIsSource: (path: string): Sentence => ({
        zh: `“${path}”是规则本身，不能把模型写到那里。`,
        en: `“${path}” is the ruleset itself; the model cannot be written there.`
    }),
    laidOut: (path: string): Sentence => ({ zh: `已排版 ${path}`, en: `laid out ${path}` }),
    notLaidOut: (path: string): Sentence => ({ zh: `没有排版 ${path}`, en: `not laid out ${path}` }),
    notReadWhole: (path: string): Sentence => ({
        zh: `“${path}”没有动：先改好上面的错误，才知道哪些字句属于一起。`,
        en: `“${path}” was left alone: mend the mistakes above first, until then nobody can tell what belongs together.`
    }),
    nowUtf8: (path: string): Sentence => ({
        zh: `“${path}”原来是别的编码，现在存成了 UTF-8。`,
        en: `“${path}” was in another encoding and is UTF-8 now.`
    }),
    stale: (path: string): Sentence => ({
        zh: `“${path}”已过时，请重新编译。`,
        en: `“${path}” is out of date. Compile it again.`
    }),
    notWrittenYet: (path: string): Sentence => ({
        zh: `“${path}”还不存在，请先编译。`,
        en: `“${path}” does not exist yet. Compile it first.`
    }),
    damagedModel: (path: string, problems: readonly string[]): Sentence => ({
        zh: `“${path}”里没有可用的模型：\n${problems.map(problem => `  ${problem}`).join('\n')}`,
        en: `There is no usable model in “${path}”:\n${problems.map(problem => `  ${problem}`).join('\n')}`
    }),
    noSuchCheck: (id: string, known: readonly string[]): Sentence => ({
        zh: `没有名为“${id}”的检查。现有：${known.join('、')}。`,
        en: `There is no check named “${id}”. There are: ${known.join(', ')}.`
    }),
    givenNeedsValue: (given: string): Sentence => ({
        zh: `--given 要写成 名称=值，现在是“${given}”。`,
        en: `--given is written NAME=VALUE; this is “${given}”.`
    }),
    notWhole: (option: string, text: string, least: number): Sentence => ({
        zh: `${option} 要一个从 ${least} 起、小于 4294967296 的整数，现在是“${text}”。`,
        en: `${option} needs a whole number from ${least} below 4294967296; this is “${text}”.`
    }),
    stoppedScoring: (written: number): Sentence => ({
        zh: `已中断：前 ${written} 份审核记录的结果已经写出，每一行都是完整的；其余的没有评分。`,
        en: `Stopped: the results of the first ${written} audits are written, every line of them whole; the others were not scored.`
    }),
    stoppedReading: (read: number): Sentence => ({
        zh: `已中断：读了 ${read} 份审核记录，没有得出结果。`,
        en: `Stopped after ${read} audits; there is no result.`
    }),
    lspNeedsStdio: (): Sentence => ({
        zh: '语言服务器只会用标准输入输出：guiju lsp --stdio',
        en: 'The language server only speaks over standard input and output: guiju lsp --stdio'
    }),
    ourBug: (name: string, message: string): Sentence => ({
        zh: `这是规矩程序自身的错误，不是您的规则的错（${name}：${message}）。请带上您的文件向我们报告；设 GUIJU_DEBUG=1 可看到细节。`,
        en:
            `This is a bug in guiju, not a mistake in your rules (${name}: ${message}). ` +
            'Please report it together with your files; GUIJU_DEBUG=1 shows the details.'
    })
} as const;
