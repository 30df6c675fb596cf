// Puts the language together: Langium's core services with our lexer, names, messages and checks.
import {
    createDefaultCoreModule,
    createDefaultSharedCoreModule,
    EmptyFileSystem,
    inject,
    type DefaultSharedCoreModuleContext,
    type LangiumCoreServices,
    type LangiumSharedCoreServices,
    type Module
} from 'langium';
import { registerChecks, GuijuValidator } from './checks/validator.ts';
import { GuijuGeneratedModule, GuijuGeneratedSharedModule } from './generated/module.ts';
import { createGuijuParser } from './parser.ts';
import { GuijuLexer } from './lexer/lexer.ts';
import { GuijuTokenBuilder } from './lexer/token-builder.ts';
import { GuijuValueConverter } from './lexer/values.ts';
import type { Locale } from './messages/locale.ts';
import { GuijuLexerMessages, GuijuParserMessages } from './messages/syntax.ts';
import { GuijuLinker } from './names/linker.ts';
import { GuijuNameProvider } from './names/provider.ts';
import { GuijuScopeComputation, GuijuScopeProvider } from './names/scopes.ts';

/** Services of our own beside Langium's. */
export interface GuijuAddedServices {
    /** Language of the messages; set it before documents are checked. */
    locale: Locale;
}

export type GuijuServices = LangiumCoreServices & GuijuAddedServices;

type Replaced = {
    parser: Pick<
        LangiumCoreServices['parser'],
        | 'LangiumParser'
        | 'Lexer'
        | 'TokenBuilder'
        | 'ValueConverter'
        | 'ParserErrorMessageProvider'
        | 'LexerErrorMessageProvider'
    >;
    references: Pick<
        LangiumCoreServices['references'],
        'Linker' | 'NameProvider' | 'ScopeProvider' | 'ScopeComputation'
    >;
    validation: Pick<LangiumCoreServices['validation'], 'DocumentValidator'>;
};

/** What the language adds to or replaces in Langium's services, for a core and for an LSP container. */
export const GuijuModule: Module<GuijuServices, GuijuAddedServices & Replaced> = {
    locale: () => ({ language: undefined }),
    parser: {
        LangiumParser: services => createGuijuParser(services),
        Lexer: services => new GuijuLexer(services),
        TokenBuilder: () => new GuijuTokenBuilder(),
        ValueConverter: () => new GuijuValueConverter(),
        ParserErrorMessageProvider: () => new GuijuParserMessages(),
        LexerErrorMessageProvider: () => new GuijuLexerMessages()
    },
    references: {
        Linker: services => new GuijuLinker(services),
        NameProvider: () => new GuijuNameProvider(),
        ScopeProvider: services => new GuijuScopeProvider(services),
        ScopeComputation: services => new GuijuScopeComputation(services)
    },
    validation: {
        DocumentValidator: services => new GuijuValidator(services)
    }
};

/** Makes a language known to a shared container and its checks known to the language. */
export function register(shared: LangiumSharedCoreServices, guiju: LangiumCoreServices): void {
    shared.ServiceRegistry.register(guiju);
    registerChecks(guiju.validation.ValidationRegistry);
}

/** Services for reading rulesets without an editor. */
export function createLanguage(context: DefaultSharedCoreModuleContext = EmptyFileSystem): {
    shared: LangiumSharedCoreServices;
    guiju: GuijuServices;
} {
    const shared = inject(createDefaultSharedCoreModule(context), GuijuGeneratedSharedModule);
    const guiju = inject(createDefaultCoreModule({ shared }), GuijuGeneratedModule, GuijuModule);
    register(shared, guiju);
    return { shared, guiju };
}
