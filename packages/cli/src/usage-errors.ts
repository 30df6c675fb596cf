// What commander finds wrong with the arguments, said in our words: it knows English only.
import type { CommanderError } from 'commander';
import type { Sentence } from './sentences.ts';

type Say = (quoted: string[], error: CommanderError) => Sentence;

const SENTENCES: Record<string, Say> = {
    'commander.unknownCommand': ([name]) => ({
        zh: `没有“${name}”这条命令。`,
        en: `There is no command “${name}”.`
    }),
    'commander.unknownOption': ([flag]) => ({ zh: `没有“${flag}”这个选项。`, en: `There is no option “${flag}”.` }),
    'commander.missingArgument': ([name]) => ({ zh: `缺少参数 ${name}。`, en: `The argument ${name} is missing.` }),
    'commander.optionMissingArgument': ([flags]) => ({
        zh: `选项“${flags}”后面缺少值。`,
        en: `The option “${flags}” needs a value.`
    }),
    'commander.invalidArgument': ([flags, value], { message }) => {
        const name = flags!.split(' ')[0];
        const choices = /Allowed choices are (.*)\.$/.exec(message)?.[1] ?? '';
        return {
            zh: `${name} 不能是“${value}”，只能是：${choices.replaceAll(', ', '、')}。`,
            en: `${name} cannot be “${value}”; it is one of: ${choices}.`
        };
    },
    'commander.missingMandatoryOptionValue': ([flags]) => ({
        zh: `缺少选项“${flags}”。`,
        en: `The option “${flags}” is missing.`
    }),
    'commander.excessArguments': () => ({ zh: '参数太多。', en: 'There are too many arguments.' })
};

const OTHER: Say = (_, { message }) => ({ zh: message, en: message });
const HINT: Sentence = { zh: '见 guiju --help。', en: 'See guiju --help.' };

export function usageSentence(error: CommanderError): Sentence {
    const quoted = [...error.message.matchAll(/'([^']*)'/g)].map(match => match[1]!);
    const said = (SENTENCES[error.code] ?? OTHER)(quoted, error);
    const similar = /\(Did you mean (?:one of )?(.*)\?\)$/.exec(error.message)?.[1];
    return {
        zh: said.zh + (similar === undefined ? '' : `是不是 ${similar.replaceAll(', ', '、')}？`) + HINT.zh,
        en:
            said.en +
            (similar === undefined ? '' : ` Did you mean ${similar.replaceAll(', ', ' or ')}?`) +
            ` ${HINT.en}`
    };
}
