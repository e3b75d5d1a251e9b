import Text

/// Why a small file that a person wrote, such as their settings, isn't read.
package enum TextFileTrouble: Error, Hashable, Sendable {
  case folder
  /// A pipe, a device, a socket.
  case notAFile
  /// A link that leads nowhere.
  case brokenLink
  case tooLarge(megabytes: Int)
  case notUTF8
  case system(SystemError)

  /// What is wrong and the way out, after the file's name.
  package func reason(in language: Language) -> String {
    switch self {
    case .folder:
      language(
        "这是文件夹，不是文件。请改写路径，或移开它。",
        "it is a folder, not a file. Give the path of a file, or move the folder away.")
    case .notAFile:
      language(
        "这是管道或设备，不是普通文件。请改用普通文件。",
        "it is a pipe or a device. Put a plain file in its place.")
    case .brokenLink:
      language(
        "这是链接，指向的文件不在了。请改正或删去链接。", "it is a link to a file that is gone. Mend or remove it.")
    case .tooLarge(let limit):
      language(
        "超过\(limit)MB，不像是手写的。请改正或移开它。",
        "it is over \(limit) MB, hardly written by hand. Correct it or move it away.")
    case .notUTF8:
      language(
        "不是UTF-8文字。请在编辑软件里另存为UTF-8。", "it isn't UTF-8. Save it as UTF-8 in your editor.")
    case .system(let error):
      language(
        "\(error.reason(in: language))。请改正后再试，或移开它。",
        "\(error.reason(in: language)). Mend that, or move the file away.")
    }
  }

  /// `读不了 ~/.config/yishi/rules.yaml：这是文件夹……`
  package func sentence(in path: String, _ language: Language) -> String {
    language(
      "读不了 \(path.displayed)：\(reason(in: language))",
      "Can't read \(path.displayed): \(reason(in: language))")
  }
}
