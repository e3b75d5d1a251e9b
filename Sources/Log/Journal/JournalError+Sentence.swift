import Text

extension JournalError {
  /// What happened and the way out, naming the file.
  ///
  /// - Parameter reader: on a screen the way out is named as the screens call it.
  package func sentence(in language: Language, to reader: Reader = .program) -> String {
    let wording = JournalWording(language: language)
    return switch self {
    case .notFound(let path): language("找不到 \(path)。", "There is no \(path).")
    case .notAFile(let path): wording.notAFile(path)
    case .alreadyThere(let path): wording.alreadyThere(path)
    case .notASession(let path, let damage): wording.notASession(path, damage)
    case .newer(let path, let line, let version): wording.newer(path, line, version)
    case .damaged(let path, let damage): wording.damaged(path, damage)
    case .busy(let path, let holder): wording.busy(path, holder)
    case .replaced(let path): wording.replaced(path)
    case .readOnly(let path, let cause): wording.readOnly(path, cause)
    case .full(let path, let cause): wording.full(path, cause)
    case .writeFailed(let path, let cause, let usable): wording.writeFailed(path, cause, usable)
    case .syncFailed(let path, let cause, let entry): wording.syncFailed(path, cause, entry)
    case .abandoned(let path, let next): wording.abandoned(path, next)
    case .unwritable(let path, let kind): wording.unwritable(path, kind)
    case .nothingToRecover(let path):
      language("\(path) 完好，无需恢复。", "\(path) is whole; there is nothing to recover.")
    case .noSuchEntry(let path, let entry):
      language("\(path) 没有第 \(entry) 条记录。", "\(path) has no entry \(entry).")
    case .alreadyRedacted(let path, let entry): wording.alreadyRedacted(path, entry)
    case .severalNames(let path, let others): wording.severalNames(path, others)
    case .continuationMissing(let path, let named): wording.continuationMissing(path, named)
    case .notARegister(let path): wording.notARegister(path)
    case .contactsUnreadable(let path): wording.contactsUnreadable(path)
    case .computerUnknown(let path, let cause): wording.computerUnknown(path, cause)
    case .otherCopyKnown(let path, let last, let known, let isOlder):
      wording.otherCopy(path, last, known, isOlder, to: reader)
    case .reencoded(let path): wording.reencoded(path)
    case .system(let path, let cause):
      language("\(path)：\(cause.reason(in: language))。", "\(path): \(cause.reason(in: language)).")
    }
  }

  /// Why a file can't be read, in a few words without a full stop and without where it lies.
  package func reason(in language: Language) -> String {
    switch self {
    case .system(_, let cause), .readOnly(_, let cause), .full(_, let cause),
      .writeFailed(_, let cause, _), .syncFailed(_, let cause, _), .computerUnknown(_, let cause):
      cause.reason(in: language)
    case .notFound: language("文件不在了", "the file is gone")
    case .notAFile: language("不是普通文件", "not a plain file")
    case .notASession: language("不是会议文件", "not a meeting's file")
    case .newer: language("由更新的版本写入", "written by a newer yishi")
    case .reencoded: language("换行或编码改了", "line ends or encoding were changed")
    case .busy: language("正由别处写入", "being written elsewhere")
    case .alreadyThere, .damaged, .replaced, .abandoned, .unwritable, .nothingToRecover,
      .noSuchEntry, .alreadyRedacted, .severalNames, .continuationMissing, .notARegister,
      .contactsUnreadable, .otherCopyKnown:
      language("已损坏", "damaged")
    }
  }

  /// What went wrong with the meeting's own file and the way out, for a page that the room reads:
  /// without where it lies and who holds it. Nil where more than that would have to be told.
  package func sentenceForAll(in language: Language) -> String? {
    switch self {
    case .full, .writeFailed, .syncFailed, .readOnly, .replaced, .system, .busy(_, nil):
      return sentence(in: language).naming(path, language("会议文件", "the meeting's file"), language)
    case .busy(let path, _?):
      return JournalError.busy(path: path, holder: nil).sentenceForAll(in: language)
    case .notFound, .notAFile, .alreadyThere, .notASession, .newer, .damaged, .abandoned,
      .unwritable, .nothingToRecover, .noSuchEntry, .alreadyRedacted, .severalNames,
      .continuationMissing, .notARegister, .contactsUnreadable, .otherCopyKnown, .reencoded,
      .computerUnknown:
      return nil
    }
  }
}

extension String {
  /// With a path put in words; Chinese has no blanks around them.
  fileprivate func naming(_ path: String, _ words: String, _ language: Language) -> String {
    guard language == .chinese else { return replacing(path, with: words) }
    return replacing(" \(path) ", with: words).replacing("\(path) ", with: words)
      .replacing(path, with: words)
  }
}
