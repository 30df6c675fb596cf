// What each kind of thing with a name is called for people, and which sign an editor puts before it.
import type { Bilingual } from '@guiju/language';
import { CompletionItemKind, SymbolKind } from 'vscode-languageserver';

export interface Kind {
    readonly word: Bilingual;
    readonly symbol: SymbolKind;
    readonly completion: CompletionItemKind;
}

const kind = (zh: string, en: string, symbol: SymbolKind, completion: CompletionItemKind): Kind => ({
    word: { zh, en },
    symbol,
    completion
});

const KINDS: Readonly<Record<string, Kind>> = {
    Scoring: kind('评分表', 'scoring', SymbolKind.Module, CompletionItemKind.Module),
    Section: kind('指标', 'section', SymbolKind.Namespace, CompletionItemKind.Module),
    Item: kind('条目', 'item', SymbolKind.Field, CompletionItemKind.Field),
    Group: kind('评分组', 'group of rows', SymbolKind.Array, CompletionItemKind.EnumMember),
    Row: kind('评分行', 'row', SymbolKind.EnumMember, CompletionItemKind.EnumMember),
    Mark: kind('标记', 'mark', SymbolKind.Event, CompletionItemKind.Constant),
    Tally: kind('计分项', 'tally', SymbolKind.Number, CompletionItemKind.Variable),
    Scale: kind('量表', 'scale', SymbolKind.Enum, CompletionItemKind.Enum),
    ScaleOption: kind('量表的档', 'answer of a scale', SymbolKind.EnumMember, CompletionItemKind.EnumMember),
    Measure: kind('计算量', 'measure', SymbolKind.Variable, CompletionItemKind.Variable),
    Input: kind('输入', 'input', SymbolKind.Property, CompletionItemKind.Property),
    InputValue: kind('输入的值', 'value of an input', SymbolKind.EnumMember, CompletionItemKind.EnumMember),
    FactorGroup: kind('调整因素', 'factors', SymbolKind.Struct, CompletionItemKind.Struct),
    Table: kind('表', 'table', SymbolKind.Array, CompletionItemKind.Class),
    Grades: kind('等级块', 'block of grades', SymbolKind.Enum, CompletionItemKind.Enum),
    Rung: kind('等级', 'grade', SymbolKind.EnumMember, CompletionItemKind.EnumMember),
    FindingClass: kind('发现的严重程度', 'class of findings', SymbolKind.EnumMember, CompletionItemKind.EnumMember),
    FindingKey: kind(
        '判断严重程度的依据',
        'judgement behind a severity',
        SymbolKind.Property,
        CompletionItemKind.Property
    ),
    FindingValue: kind('判断的值', 'value of a judgement', SymbolKind.EnumMember, CompletionItemKind.EnumMember),
    Collection: kind('集合', 'collection', SymbolKind.Array, CompletionItemKind.Class),
    Event: kind('事件', 'event', SymbolKind.Event, CompletionItemKind.Event),
    Term: kind('期限', 'deadline', SymbolKind.Key, CompletionItemKind.Event),
    State: kind('状态', 'state', SymbolKind.EnumMember, CompletionItemKind.EnumMember),
    Transition: kind('状态的变化', 'change of state', SymbolKind.Operator, CompletionItemKind.Operator),
    Reason: kind('事由', 'reason', SymbolKind.String, CompletionItemKind.Constant),
    Certificate: kind('证书', 'certificate', SymbolKind.Class, CompletionItemKind.Class),
    Clause: kind('条款', 'clause', SymbolKind.Package, CompletionItemKind.Reference),
    ClauseItem: kind('项', 'point', SymbolKind.String, CompletionItemKind.Reference),
    Definition: kind('术语', 'term of the rule', SymbolKind.String, CompletionItemKind.Text),
    Basis: kind('依据的标准', 'standard', SymbolKind.File, CompletionItemKind.File),
    Import: kind('引用的规则', 'imported rule', SymbolKind.File, CompletionItemKind.File),
    Ruleset: kind('规则', 'ruleset', SymbolKind.File, CompletionItemKind.File),
    Role: kind('角色', 'role', SymbolKind.Interface, CompletionItemKind.Interface),
    Mode: kind('评价方式', 'mode', SymbolKind.Method, CompletionItemKind.Method),
    Documents: kind('清单', 'list of documents', SymbolKind.Array, CompletionItemKind.Class),
    Domain: kind('领域', 'domain', SymbolKind.Constant, CompletionItemKind.Constant),
    Stage: kind('步骤', 'stage', SymbolKind.Method, CompletionItemKind.Method),
    Example: kind('算例', 'worked example', SymbolKind.Method, CompletionItemKind.Method),
    Builtin: kind('内置的量', 'built-in value', SymbolKind.Constant, CompletionItemKind.Constant)
};

const OTHER = kind('名称', 'name', SymbolKind.Object, CompletionItemKind.Value);

export const kindOf = (type: string): Kind => KINDS[type] ?? OTHER;
