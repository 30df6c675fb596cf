// The words of `guiju --help`, in both languages side by side.
import type { Language } from '@guiju/model';
import { Help } from 'commander';
import stringWidth from 'string-width';
import type { Sentence } from './sentences.ts';

export const help = {
    program: {
        zh: '规矩：用来书写认证实施规则的语言。检查规则，编译成模型，给审核记录评分并说明理由。',
        en: 'A language for certification rules: checks them, compiles them, scores audits and says why.'
    },
    check: { zh: '检查规则文件或文件夹', en: 'check ruleset files or folders' },
    coverage: { zh: '列出哪些条款有语句执行', en: 'tell which clauses are carried out by statements' },
    fix: { zh: '改掉只有一种改法的地方', en: 'make the changes that leave no choice' },
    dryRun: { zh: '和 --fix 一起用：只显示会改什么', en: 'with --fix: only show what would be changed' },
    compile: { zh: '把规则编译成 JSON 模型', en: 'compile a ruleset to its JSON model' },
    score: { zh: '按规则或模型给审核记录评分', en: 'score audits by a ruleset or a model' },
    certificate: { zh: '证书在某一天的状态', en: 'the state of a certificate on a day' },
    review: {
        zh: '按规则审查申请：资格、领域、文件、方式、角色与能力',
        en: 'review an application: eligibility, domains, documents, modes, roles and competence'
    },
    record: {
        zh: '记录：.json 文件，或直接写出的 JSON；- 是标准输入',
        en: 'a record: a .json file, or the JSON itself; - is standard input'
    },
    simulate: {
        zh: '随机抽取许多份审核，看等级与得分的分布',
        en: 'draw many audits by chance and see how grades and scores come out'
    },
    runs: {
        zh: '多少份审核，默认 100000（逐份精确评分时 2000）',
        en: 'how many audits, by default 100000 (2000 where each is scored exactly)'
    },
    seed: { zh: '种子：同一种子得到同样的审核，默认 1', en: 'the same seed gives the same audits, by default 1' },
    distribution: { zh: '各种作答多久出现一次：.json 文件', en: 'how often each answer is given: a .json file' },
    learn: { zh: '从以往的审核记录得出各种作答的频率', en: 'take the frequencies of answers from audits of the past' },
    known: { zh: '这份记录已有的作答不变，其余随机', en: 'keep what this record answers, draw the rest' },
    given: { zh: '每份审核都相同的输入', en: 'an input that is the same in every audit' },
    against: {
        zh: '同样的审核再按另一份规则评分，比较结果',
        en: 'score the same audits by another ruleset and compare'
    },
    show: { zh: '不模拟，输出其中第几份审核（从 0 起）', en: 'instead print one of the audits, by its number from 0' },
    sensitivity: {
        zh: '看得分与等级取决于什么：每个条目、指标、标记和界限的影响',
        en: 'see what scores and grades depend on: the influence of items, sections, marks and limits'
    },
    studied: {
        zh: '另看这份记录取决于什么：每一条值多少，改哪一条会换等级',
        en: 'also see what this audit hangs on: what each item is worth, which one changes the grade'
    },
    studies: {
        zh: '多少份审核，默认 512（逐份精确评分时 16）',
        en: 'how many audits, by default 512 (16 where each is scored exactly)'
    },
    days: { zh: '按规则核算审核时间', en: 'work out audit time by a ruleset or a model' },
    sample: { zh: '按规则核算抽样量', en: 'work out sample sizes by a ruleset or a model' },
    path: { zh: '到达一个等级最省的改进', en: 'the cheapest improvements that reach a grade' },
    diff: {
        zh: '两个版本在含义上有什么不同，哪些审核换了等级',
        en: 'what changed in meaning between two editions, and whose grade changes'
    },
    old: { zh: '旧版：.guiju 文件或模型', en: 'the older edition: a .guiju file or a model' },
    newer: { zh: '新版：.guiju 文件或模型', en: 'the newer edition: a .guiju file or a model' },
    replayed: { zh: '用两个版本各打一遍分的审核记录', en: 'audits to score by both editions' },
    to: { zh: '要到达的等级', en: 'the grade to reach' },
    costs: {
        zh: '改进的代价：.json 文件，默认每分 1',
        en: 'costs of improvements: a .json file; by default 1 a point'
    },
    step: {
        zh: '得分是一个范围时，每隔多少分试一个，默认 0.1',
        en: 'points between those tried in a range, by default 0.1'
    },
    audit: {
        zh: '审核记录：.json 文件，或直接写出的 JSON；- 是标准输入',
        en: 'an audit: a .json file, or the JSON itself; - is standard input'
    },
    test: { zh: '运行规则里的算例', en: 'run the worked examples in rulesets' },
    deadlines: { zh: '由发生的事件算出各项期限', en: 'work out deadlines from what happened' },
    fmt: {
        zh: '给规则文件排版：缩进、空格、标点和表格',
        en: 'lay rulesets out: indentation, blanks, signs and tables'
    },
    laidOut: { zh: '只说哪些没有排版，不写文件', en: 'only tell what is not laid out, write nothing' },
    keywords: {
        zh: '把关键字换成中文或英文，名称和文字不动',
        en: 'turn the keywords into Chinese or English; names and texts stay'
    },
    explain: { zh: '说明一项检查', en: 'explain a check' },
    schema: { zh: '输出 JSON Schema', en: 'print a JSON Schema' },
    lsp: { zh: '启动语言服务器', en: 'start the language server' },
    help: { zh: '显示一条命令的帮助', en: 'show the help of a command' },
    helpOption: { zh: '显示帮助', en: 'show help' },
    version: { zh: '显示版本', en: 'show the version' },
    lang: { zh: '用哪种语言说话：zh 或 en', en: 'which language to speak: zh or en' },
    paths: {
        zh: '.guiju 文件或文件夹，默认当前文件夹；- 是标准输入',
        en: '.guiju files or folders, by default this one; - is standard input'
    },
    file: { zh: '.guiju 文件；- 是标准输入', en: 'a .guiju file; - is standard input' },
    rules: { zh: '.guiju 文件，或编译好的 .json 模型', en: 'a .guiju file or a compiled .json model' },
    audits: {
        zh: '审核记录：.json、.jsonl、.csv 文件或放 .json 的文件夹；- 是标准输入',
        en: 'audits: .json, .jsonl or .csv files, or folders of .json files; - is standard input'
    },
    events: {
        zh: '事件记录，有 events 和 on：.json 文件，或直接写出的 JSON；- 是标准输入',
        en: 'what happened, with events and on: a .json file, or the JSON itself; - is standard input'
    },
    input: {
        zh: '输入：.json 文件，或直接写 { "inputs": { … } }；- 是标准输入',
        en: 'inputs: a .json file, or { "inputs": { … } } itself; - is standard input'
    },
    id: { zh: '检查的名称，如 points-sum-mismatch', en: 'the name of a check, such as points-sum-mismatch' },
    schemaName: {
        zh: 'model、audit、result、review、test、days、sample、deadlines、calendar、certificate、path、costs、diff、distribution、simulation 或 sensitivity',
        en: 'model, audit, result, review, test, days, sample, deadlines, calendar, certificate, path, costs, diff, distribution, simulation or sensitivity'
    },
    format: { zh: '输出格式，默认 pretty', en: 'output format, by default pretty' },
    failOn: { zh: '从哪一级起算失败，默认 error', en: 'the severity from which to fail, by default error' },
    output: { zh: '写到这个文件，默认标准输出', en: 'write to this file instead of standard output' },
    fresh: {
        zh: '什么都不写，只核对 -o 的文件是否最新',
        en: 'write nothing; fail unless the file of -o is up to date'
    },
    explainResult: { zh: '给出完整的推算过程', en: 'show how every number was reached' },
    stdio: { zh: '使用标准输入输出', en: 'use standard input and output' }
} as const satisfies Record<string, Sentence>;

const TITLES: Record<string, string> = {
    'Usage:': '用法：',
    'Arguments:': '参数：',
    'Options:': '选项：',
    'Commands:': '命令：',
    'Global Options:': '通用选项：'
};

/** How commander lays out help: titles in the language, columns counted in cells. */
export function helpLayout(language: Language): Partial<Help> {
    return {
        showGlobalOptions: true,
        displayWidth: text => stringWidth(text),
        subcommandTerm: command => new Help().subcommandTerm(command).replace(' [options]', ''),
        styleUsage: usage =>
            language === 'zh' ? usage.replace('[options]', '[选项]').replace('[command]', '<命令>') : usage,
        styleTitle: title => (language === 'zh' && TITLES[title]) || title,
        optionDescription: option => option.description,
        argumentDescription: argument => argument.description
    };
}
