import Log
import Text
import Values

/// What becomes of a copy whose name another file bears there.
extension Backup {
  /// Where a copy goes, when its name is another file's.
  enum Settling { case instead, beside, besideOther, nowhere }

  func place(
    of file: KeptFile, _ source: BackupSource, _ copy: CopyAside, _ target: String
  ) throws(SystemError) -> Settling {
    if file.isLog {
      if let here = LineSums(copy.temporary, posix: posix), here.isWhole,
        let there = LineSums(target, posix: posix), there.isWhole
      {
        switch here.relation(of: there) {
        case .older: return there.struck.isSubset(of: here.struck) ? .instead : .beside
        case .newer: return here.struck.isSubset(of: there.struck) ? .nowhere : .beside
        case .forked: return .beside
        }
      }
      if try posix.begins(copy.temporary, with: target) { return .instead }
      return source.isDamaged ? .besideOther : .beside
    }
    if file.isAttachment { return .beside }
    if file.isReplaced { return .instead }
    // What the backup before wrote is its own; what somebody changed there isn't.
    let there = try posix.sumFromDisk(target)
    let known = listed[file.path] ?? place.before?.files.first { $0.path == file.path }
    return known?.sha256 == there.sum.hex ? .instead : .beside
  }

  /// `…〔2024-05-18〕.yishi`, or `…〔2024-05-18〕(2).yishi`, that is free.
  func besideName(of target: String) throws(SystemError) -> String {
    let place = Log.folder(of: target)
    let name = name(of: target)
    let point =
      name.lastIndex(of: ".").flatMap { $0 == name.startIndex ? nil : $0 } ?? name.endIndex
    let (stem, ending) = (String(name[..<point]), String(name[point...]))
    var number = 1
    while true {
      let mark = "〔\(at.day)〕" + (number > 1 ? "(\(number))" : "")
      let room = max(0, FileSystem.nameLimit(in: place) - mark.utf8.count - ending.utf8.count)
      let path = place + "/" + SafeName.cut(stem, to: room) + mark + ending
      if try posix.status(path) == nil { return path }
      number += 1
    }
  }
}
