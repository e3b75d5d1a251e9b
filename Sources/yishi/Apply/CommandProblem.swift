import Office
import Text

/// Why a line of commands can't be read.
package enum CommandProblem: Error, Hashable, Sendable {
  /// Not JSON; where, counted in characters from 1, as far as the parser tells.
  case notJSON(column: Int?)
  /// Not UTF-8.
  case notText
  /// Not an object of one command.
  case notOneCommand([String])
  case unknownCommand(String)
  case missing(path: String)
  case unknownMember(path: String)
  /// It stands there twice.
  case repeated(path: String)
  case wrongKind(path: String)
  case wrongValue(path: String, value: String)
  case tooLong(limitMegabytes: Int)

  /// One sentence with the line and the place in it.
  package func sentence(in language: Language, line: Int, file: String?) -> String {
    let place = file.map { language("\($0)第\(line)行：", "\($0), line \(line): ") }
    return (place ?? language("第\(line)行：", "line \(line): "))
      + reason(in: language).maskingLongNumbers
  }

  private func reason(in language: Language) -> String {
    switch self {
    case .notJSON(let column):
      language("不是合格的JSON", "this is not JSON")
        + (column.map { language("（第\($0)个字符附近）", " (near character \($0))") } ?? "")
        + language("。每行写一条命令。", ". Write one command a line.")
    case .notText: language("不是UTF-8文字。", "this is not UTF-8.")
    case .notOneCommand(let found):
      found.isEmpty
        ? language("这一行没有命令。", "there is no command.")
        : language(
          "每行只写一条命令，这里有：\(found.joined(separator: "、"))。",
          "one command a line; here are: \(found.joined(separator: ", ")).")
    case .unknownCommand(let name):
      language(
        "没有命令“\(name)”，全部命令见 docs/commands.md。",
        "there is no command “\(name)”; docs/commands.md has them all.")
    case .missing(let path): language("缺少“\(path)”。", "“\(path)” is missing.")
    case .unknownMember(let path):
      language("没有“\(path)”这一项，请核对写法。", "there is no “\(path)”; check its spelling.")
    case .repeated(let path):
      language(
        "“\(path)”写了两次，只能写一次。请删去多写的一处，或分成两行。",
        "“\(path)” stands there twice. Take one of them out, or write two lines.")
    case .wrongKind(let path):
      language("“\(path)”的类型不对。", "“\(path)” is of the wrong kind.")
    case .wrongValue(let path, let value):
      language(
        "“\(path)”不能是“\(value)”。", "“\(path)” can't be “\(value)”.")
    case .tooLong(let limit):
      language("这一行超过\(limit)MB。", "the line is longer than \(limit) MB.")
    }
  }
}
