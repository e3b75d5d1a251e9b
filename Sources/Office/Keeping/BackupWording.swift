import Archives
import Sentences
import Text
import Values

/// What a backup and its check come to, for a person to read.
package struct BackupWording: Sendable {
  private let language: Language

  package init(_ language: Language) { self.language = language }

  /// A sentence, and whether something is wrong.
  package struct Line: Hashable, Sendable {
    package let text: String
    package let isBad: Bool
  }

  /// How many names are written out where there are more.
  private static let namesShown = 5

  // MARK: - Made

  package func lines(of report: BackupReport) -> [Line] {
    var lines: [Line] = []
    func say(_ text: String) { lines.append(Line(text: text, isBad: false)) }
    func warn(_ text: String) { lines.append(Line(text: text, isBad: true)) }
    say(made(report))
    for kept in report.keptBeside { say(keptBeside(kept)) }
    if !report.longerThere.isEmpty { say(longerThere(report.longerThere)) }
    if !report.left.isEmpty { say(left(report.left)) }
    let (hidden, keys) = (report.of(.hidden), report.of(.key))
    if !hidden.isEmpty { say(passedOver(hidden, language("隐藏文件", "hidden"))) }
    if !keys.isEmpty { say(passedOver(keys, language("密钥，只留在这台电脑", "keys, which stay here"))) }
    say(notInArchive)
    if !report.telephones.isEmpty { say(telephones(report.telephones.count)) }
    if report.readFromMemory > 0 { say(fromMemory(report.readFromMemory)) }
    if report.isSameDisk { say(sameDisk) }
    let (links, others) = (report.of(.link), report.of(.notAFile))
    if !links.isEmpty { warn(passedOver(links, language("指向别处的链接", "links to elsewhere"))) }
    if !others.isEmpty { warn(passedOver(others, language("不是普通文件", "no files"))) }
    for path in report.damaged { warn(damaged(path)) }
    for path in report.changing { warn(changing(path)) }
    for path in report.nameTaken { warn(nameTaken(path)) }
    for failure in report.failures { warn(failed(failure)) }
    return lines
  }

  private func made(_ report: BackupReport) -> String {
    let size = report.bytes.asSize
    return report.written.isEmpty
      ? language(
        "没有要写的：\(report.folder) 里的\(report.same)个文件已逐个读过，与这里的相同。",
        "Nothing to write: the \(report.same) files in \(report.folder) were read and are as they are here."
      )
      : language(
        "已备份到 \(report.folder)：写入\(report.written.count)个文件（\(size)），逐个读回核对过；另有\(report.same)个原已相同，也读过。",
        "Backed up to \(report.folder): \(plural(report.written.count, "file")) written (\(size)), each read "
          + "back; \(report.same) were there already and were read too.")
  }

  private func keptBeside(_ kept: BackupReport.Kept) -> String {
    language(
      "那里的 \(kept.path) 与这里的不同，两份都留着，另一份叫 \(kept.beside)。",
      "\(kept.path) there isn't what it is here; both are kept, one as \(kept.beside).")
  }

  private func longerThere(_ paths: [String]) -> String {
    language(
      "那里的比这里的多，没有改动：\(names(paths))。这里可能换成了旧的一份：台账用 yishi add 取回，会议文件从那里拷回。",
      "More is there than here, and was left: \(names(paths)). An older copy may have been put here; "
        + "yishi add takes a ledger back, and a meeting's file is copied back by hand.")
  }

  private func left(_ paths: [String]) -> String {
    language(
      "那里另有\(paths.count)个这里没有的文件，没有删：\(names(paths))。",
      "\(plural(paths.count, "file")) there \(paths.count == 1 ? "isn't" : "aren't") here, and "
        + "stayed: \(names(paths)).")
  }

  private func passedOver(_ paths: [String], _ what: String) -> String {
    language(
      "没有备份\(paths.count)个（\(what)）：\(names(paths))。",
      "\(paths.count) not copied (\(what)): \(names(paths)).")
  }

  private var notInArchive: String {
    language(
      "没写完的草稿、个人设置和查找用的索引不在档案里，没有备份。",
      "Half-typed drafts, your settings and the index for searches lie outside the archive and weren't copied."
    )
  }

  private func telephones(_ count: Int) -> String {
    language(
      "里面有\(count)份联系电话和内部文书，请收好这个盘。",
      "\(plural(count, "list")) of telephones and internal papers are among it: look after the stick."
    )
  }

  private func fromMemory(_ count: Int) -> String {
    language(
      "有\(count)个文件，系统没有让程序直接从盘上读回，只核对了内存里的。拔下再插上，运行 yishi backup --check 核对一遍。",
      "Of \(plural(count, "file")) the system gave back only what it keeps in memory. Take the stick out, "
        + "put it in again and run yishi backup --check.")
  }

  private var sameDisk: String {
    language(
      "注意：备份和档案在同一块盘上，这块盘坏了两份都没有。",
      "Note: the backup lies on the archive's own disk; if that breaks, both are gone.")
  }

  private func damaged(_ path: String) -> String {
    language(
      "这里的 \(path) 损坏了，照原样备份，没有盖掉那里好的。用 yishi verify 查看，用 yishi recover 恢复。",
      "\(path) is damaged here; it was copied as it is, in the place of no good one. See yishi verify and "
        + "yishi recover.")
  }

  private func changing(_ path: String) -> String {
    language(
      "\(path) 备份时一直有人在改，那里的可能不完整，改完以后再备份一次。",
      "\(path) kept changing while it was copied and may not be whole there; back up once more.")
  }

  private func nameTaken(_ path: String) -> String {
    language(
      "\(path) 没有备份：这个盘不分大小写，那里已有同名的另一个文件。请给其中一个改名。",
      "\(path) wasn't copied: the stick tells no capitals apart, and another file has its name. Rename one."
    )
  }

  private func failed(_ failure: BackupReport.Failure) -> String {
    language(
      "\(failure.path) 没有备份：\(failure.error.sentence(in: language))",
      "\(failure.path) wasn't copied: \(failure.error.sentence(in: language))")
  }

  // MARK: - Checked

  package func lines(of check: BackupCheck) -> [Line] {
    var lines: [Line] = []
    func warn(_ text: String) { lines.append(Line(text: text, isBad: true)) }
    if let manifest = check.manifest {
      let day = language.fullDay(manifest.at.day)
      lines.append(
        Line(
          text: language(
            "\(check.folder)：\(day)的备份，\(check.good)个文件与写入时相同（共\(manifest.files.count)个）。",
            "\(check.folder): a backup of \(day), \(check.good) of \(manifest.files.count) files are as "
              + "they were written."),
          isBad: false))
      if !manifest.lacking.isEmpty {
        warn(
          language(
            "那次有\(manifest.lacking.count)个文件没能备份：\(names(manifest.lacking))。",
            "\(plural(manifest.lacking.count, "file")) couldn't be copied then: "
              + "\(names(manifest.lacking))."))
      }
    }
    if check.isUnfinished {
      warn(
        language(
          "\(check.folder) 的备份没有做完，请再备份一次。",
          "The backup in \(check.folder) isn't finished; back up once more."))
    }
    if !check.missing.isEmpty {
      warn(
        language(
          "不见了\(check.missing.count)个：\(names(check.missing))。",
          "\(check.missing.count) gone: \(names(check.missing))."))
    }
    if !check.changed.isEmpty {
      warn(
        language(
          "与写入时不同\(check.changed.count)个：\(names(check.changed))。",
          "\(check.changed.count) not as they were written: \(names(check.changed))."))
    }
    for error in check.unreadable { warn(error.sentence(in: language)) }
    if !check.unlisted.isEmpty {
      lines.append(
        Line(
          text: language(
            "清单以外另有\(check.unlisted.count)个：\(names(check.unlisted))。",
            "\(check.unlisted.count) besides the list: \(names(check.unlisted))."),
          isBad: false))
    }
    return lines
  }

  private func names(_ paths: [String]) -> String {
    let shown = language.list(Array(paths.prefix(Self.namesShown)))
    return paths.count > Self.namesShown ? shown + language("等", " and others") : shown
  }
}

extension BackupReport {
  fileprivate func of(_ reason: PassedOver.Reason) -> [String] {
    passedOver.filter { $0.reason == reason }.map(\.path)
  }
}
