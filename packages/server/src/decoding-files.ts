// Files as an editor's server reads them by itself, in whatever encoding they are.
import { decodeText } from '@guiju/language';
import type { FileSystemProvider, URI } from 'langium';

/** Reads like `files`, but tells the encoding from the bytes; what is no text is empty, as if nothing were written there. */
export function decodingFiles(files: FileSystemProvider): FileSystemProvider {
    return {
        stat: uri => files.stat(uri),
        statSync: uri => files.statSync(uri),
        exists: uri => files.exists(uri),
        existsSync: uri => files.existsSync(uri),
        readBinary: uri => files.readBinary(uri),
        readBinarySync: uri => files.readBinarySync(uri),
        readFile: async (uri: URI) => decodeText(await files.readBinary(uri)).text ?? '',
        readFileSync: (uri: URI) => decodeText(files.readBinarySync(uri)).text ?? '',
        readDirectory: uri => files.readDirectory(uri),
        readDirectorySync: uri => files.readDirectorySync(uri)
    };
}
