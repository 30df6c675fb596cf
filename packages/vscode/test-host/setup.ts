// Installs the parts of the real VS Code; does nothing where they are complete.
import { installParts } from './parts.ts';

console.log(`VS Code for tests: ${installParts()}`);
