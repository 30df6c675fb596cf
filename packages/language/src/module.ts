// Puts the language together: Langium's core services with our lexer, names, messages and checks.
import {
    createDefaultCoreModule,
    createDefaultSharedCoreModule,
    EmptyFileSystem,
    inject,
    type DefaultSharedCoreModuleContext,
    type LangiumCoreServices,
    type LangiumSharedCoreServices,
    type Module,
    type PartialLangiumCoreServices
} from 'langium';
import { GuijuGeneratedModule, GuijuGeneratedSharedModule } from './generated/module.ts';
import { GuijuTokenBuilder } from './lexer/token-builder.ts';
import { GuijuValueConverter } from './lexer/values.ts';

/** What the language adds to or replaces in Langium's core. Usable with `langium/lsp` as well. */
export const GuijuModule: Module<LangiumCoreServices, PartialLangiumCoreServices> = {
    parser: {
        TokenBuilder: () => new GuijuTokenBuilder(),
        ValueConverter: () => new GuijuValueConverter()
    }
};

/** Services for reading rulesets without an editor. */
export function createLanguage(context: DefaultSharedCoreModuleContext = EmptyFileSystem): {
    shared: LangiumSharedCoreServices;
    guiju: LangiumCoreServices;
} {
    const shared = inject(createDefaultSharedCoreModule(context), GuijuGeneratedSharedModule);
    const guiju = inject(createDefaultCoreModule({ shared }), GuijuGeneratedModule, GuijuModule);
    shared.ServiceRegistry.register(guiju);
    return { shared, guiju };
}
