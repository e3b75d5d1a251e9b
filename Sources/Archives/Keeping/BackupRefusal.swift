import Text

/// Why a backup isn't made or can't be checked; nothing was written.
package enum BackupRefusal: Error, Hashable, Sendable {
  /// The archive isn't there yet.
  case nothingToCopy(archive: String)
  case noSuchFolder(path: String)
  /// The backup would lie in the archive itself, or the archive in it.
  case insideArchive(path: String)
  /// What lies there already is of another archive, or nobody knows of which.
  case another(path: String, of: String?)
  /// Another program makes a backup there now.
  case busy(path: String)
  /// Bytes.
  case noRoom(path: String, needed: Int, free: Int)
  /// A name that no folder takes.
  case notAName(String)
  case noBackup(path: String)
  case manifestUnreadable(path: String)
  case manifestNewer(path: String)

  /// 1 refused, 65 bad input, 74 input or output.
  package var exitStatus: Int32 {
    switch self {
    case .insideArchive, .another, .busy, .noBackup: 1
    case .notAName, .manifestUnreadable, .manifestNewer: 65
    case .nothingToCopy, .noSuchFolder, .noRoom: 74
    }
  }

  /// What is in the way, and the way out.
  package func sentence(in language: Language) -> String {
    switch self {
    case .nothingToCopy(let archive):
      language("没有 \(archive) 这个档案目录，没有可备份的。", "There is no archive \(archive); nothing to copy.")
    case .noSuchFolder(let path):
      language(
        "没有 \(path) 这个文件夹，没有备份。请看U盘插好没有、路径对不对。",
        "There is no folder \(path), so nothing was copied. Is the stick in, and the path right?")
    case .insideArchive(let path):
      language(
        "\(path) 和档案是同一个地方，不能备份到那里。请选U盘或另一个文件夹。",
        "\(path) is where the archive itself lies. Choose a stick or another folder.")
    case .another(let path, let of?):
      language(
        "\(path) 是另一份档案（\(of)）的备份，没有动。用 --name 另起一个名称；确是同一份档案（例如换了电脑），加 --continue 接着用。",
        "\(path) is a backup of another archive (\(of)) and wasn't touched. Give another name with --name, or "
          + "--continue where it is the same archive, as on a new computer.")
    case .another(let path, nil):
      language(
        "\(path) 里已经有文件，却没有备份清单，没有动。用 --name 另起一个名称；确是这份档案拷去的，加 --continue 接着用。",
        "\(path) holds files and no list of a backup, and wasn't touched. Give another name with --name, or "
          + "--continue where they were copied from this archive.")
    case .busy(let path):
      language(
        "另一个程序正在往 \(path) 备份，请等它做完。", "Another program is making a backup in \(path); wait for it.")
    case .noRoom(let path, let needed, let free):
      language(
        "\(path) 放不下：还要\(size(needed))，只剩\(size(free))。没有备份，请清理或换一个盘。",
        "\(path) lacks room: \(size(needed)) more are needed and \(size(free)) are free. Nothing was copied."
      )
    case .notAName(let name):
      language(
        "“\(name)”不能作文件夹的名称，请换一个。", "“\(name)” can't be a folder's name; give another.")
    case .noBackup(let path):
      language(
        "\(path) 里没有备份：没有找到备份清单。", "There is no backup in \(path): no list of one was found.")
    case .manifestUnreadable(let path):
      language(
        "备份清单 \(path) 读不懂，可能损坏了。里面的文件都还在；重新备份一次就会重写清单。",
        "The backup's list \(path) can't be read and may be damaged. Its files are still there; another "
          + "backup writes it anew.")
    case .manifestNewer(let path):
      language(
        "备份清单 \(path) 是新版程序写的，请用新版程序。",
        "The backup's list \(path) was written by a newer program; use that one.")
    }
  }

  private func size(_ bytes: Int) -> String { bytes.asSize }
}

extension Int {
  /// Bytes as a person reads them: `812 B`, `14 kB`, `3.2 MB`, `1.6 GB`.
  package var asSize: String {
    if self < 1000 { return "\(self) B" }
    var (value, unit) = (self, 0)
    while value >= 999_950, unit < 2 {
      value /= 1000
      unit += 1
    }
    let tenths = (value + 50) / 100
    let names = ["kB", "MB", "GB"]
    let whole = tenths >= 100 || tenths % 10 == 0
    return (whole ? "\((tenths + 5) / 10)" : "\(tenths / 10).\(tenths % 10)") + " " + names[unit]
  }
}
