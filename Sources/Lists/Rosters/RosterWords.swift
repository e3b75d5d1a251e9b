import Text

/// The words around a list of people that was read.
package struct RosterWords: Sendable {
  private let language: Language

  package init(_ language: Language) { self.language = language }

  package var number: String { language("序号", "No.") }
  package var name: String { language("姓名", "Name") }
  package var groups: String { language("身份", "Groups") }
  package var home: String { language("住址（单位）", "Home or body") }
  package var area: String { language("面积㎡", "Area m²") }
  package var standing: String { language("席别", "Standing") }
  package var listSeparator: String { language("、", ", ") }

  package var voting: String { language("出席", "voting") }
  package var nonVoting: String { language("列席", "non-voting") }
  package var observer: String { language("旁听", "observer") }

  package var error: String { language("错误", "error") }
  package var warning: String { language("提醒", "warning") }

  /// The line above the table.
  package func read(people: Int, encoding: String?) -> String {
    let written = encoding.map { language("（\($0)编码）", " (\($0))") } ?? ""
    return language(
      "读到\(people)人\(written)。", "\(people) \(people == 1 ? "person" : "people")\(written).")
  }

  /// The line above the problems.
  package func found(errors: Int, warnings: Int) -> String {
    switch (errors, warnings) {
    case (0, 0): language("没有发现问题。", "No problems.")
    case (0, _):
      language(
        "\(warnings)处提醒：", "\(warnings) warning\(warnings == 1 ? "" : "s"):")
    default:
      language(
        "\(errors)处错误，\(warnings)处提醒：",
        "\(errors) error\(errors == 1 ? "" : "s"),"
          + " \(warnings) warning\(warnings == 1 ? "" : "s"):")
    }
  }

  /// A roster file that can't be opened.
  package func cannotOpen(_ path: String, because obstacle: FileObstacle) -> String {
    let shown = path.displayed
    return switch obstacle {
    case .noSuchFile:
      language(
        "没有“\(shown)”这个文件。请检查文件名和所在文件夹。",
        "there is no file “\(shown)”. Check its name and folder.")
    case .notPermitted:
      language(
        "没有权限读“\(shown)”。请改文件权限，或换一份。",
        "you may not read “\(shown)”. Change its permissions, or take another copy.")
    case .isFolder:
      language(
        "“\(shown)”是文件夹。请选其中的名册文件。",
        "“\(shown)” is a folder. Choose the roster file in it.")
    case .notAFile:
      language(
        "“\(shown)”不是普通文件（是管道或设备），读不了。请选存在磁盘上的文件。",
        "“\(shown)” is not a regular file but a pipe or a device. Choose a file on the disk.")
    case .other(let reason):
      language(
        "读不了“\(shown)”：\(reason)。请把文件复制到本机再试。",
        "can't read “\(shown)”: \(reason). Copy the file to this computer and try again.")
    }
  }

  /// Why a file couldn't be read.
  package enum FileObstacle: Hashable, Sendable {
    case noSuchFile
    case notPermitted
    case isFolder
    /// A pipe, a socket or a device.
    case notAFile
    /// The system's own words.
    case other(String)
  }
}
