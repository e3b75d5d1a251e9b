import Text

/// Why a ZIP can't be made or read.
package enum ZipTrouble: Error, Hashable, Sendable {
  /// It is none, or its list of parts is broken.
  case notAZip
  /// A part that isn't what its own sum says, or that can't be unpacked.
  case damaged(String)
  case encrypted(String)
  /// Two parts of one name; programs differ in which they read.
  case twice(String)
  /// Unpacked it is more than any paper is.
  case tooLarge
  /// More parts than any paper has.
  case tooMany(Int)
  /// A part that can't be packed under that name.
  case badName(String)
  /// The packing itself failed, which only lack of memory causes.
  case notPacked(String)

  package func sentence(in language: Language) -> String {
    switch self {
    case .notAZip: language("文件不是ZIP，或者已损坏。", "The file is no ZIP, or is damaged.")
    case .damaged(let name):
      language("文件里的“\(name)”已损坏。", "“\(name)” inside the file is damaged.")
    case .encrypted(let name):
      language("文件里的“\(name)”有密码。", "“\(name)” inside the file has a password.")
    case .twice(let name):
      language("文件里有两个“\(name)”。", "There are two “\(name)” inside the file.")
    case .tooLarge:
      language(
        "文件展开后超过\(ZipFile.largest >> 20)MiB，没有读。",
        "Unpacked the file is more than \(ZipFile.largest >> 20) MiB and wasn't read.")
    case .tooMany(let count):
      language(
        "文件里有\(count)个部分，超过\(ZipFile.mostParts)个，没有读。",
        "The file has \(count) parts, more than \(ZipFile.mostParts), and wasn't read.")
    case .badName(let name):
      language("“\(name)”不能作为文件里的名称。", "Nothing inside a file can be called “\(name)”.")
    case .notPacked(let name):
      language("“\(name)”没有写成：内存不足。", "“\(name)” wasn't packed: not enough memory.")
    }
  }
}
