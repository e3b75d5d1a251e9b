import CGlibc
import Glibc
import Log
import Text

/// A small text that a person wrote by hand, such as their settings or their own rules.
package enum TextFile {
  /// The longest such file, in bytes; a longer one isn't read at all.
  package static let longest = 1 << 20

  /// The text, without a byte order mark; nil where there is no such file.
  ///
  /// Only a plain file is read: a pipe would keep the program waiting for whoever writes into it.
  package static func read(
    _ path: String, posix: Posix = .system
  ) throws(TextFileTrouble) -> String? {
    let bytes: [UInt8]
    do {
      guard let facts = try posix.status(path) else {
        // Behind the name is nothing, or a link to nothing.
        var link = stat()
        if lstat(path, &link) == 0 { throw TextFileTrouble.brokenLink }
        return nil
      }
      guard !facts.isFolder else { throw TextFileTrouble.folder }
      guard facts.isRegular else { throw TextFileTrouble.notAFile }
      guard facts.size <= longest else { throw TextFileTrouble.tooLarge(megabytes: longest >> 20) }
      guard let read = try posix.contents(path, limit: longest) else { return nil }
      bytes = read
    } catch let trouble as TextFileTrouble {
      throw trouble
    } catch let error as SystemError {
      // Part of the path is a file, as where a service has no home: there are no settings.
      if error.number == ENOTDIR { return nil }
      throw .system(error)
    } catch {
      throw .notAFile
    }
    guard let text = String(validating: bytes, as: UTF8.self) else { throw .notUTF8 }
    return text.unicodeScalars.first == "\u{FEFF}"
      ? String(String.UnicodeScalarView(text.unicodeScalars.dropFirst())) : text
  }
}
